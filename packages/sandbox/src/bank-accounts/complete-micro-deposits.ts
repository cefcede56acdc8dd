import { completeMicroDeposits } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

/** Both micro-deposits are 0 cents in test mode. */
const isCorrect = (amounts: readonly number[]): boolean => amounts.every((amount) => amount === 0);

export const handleCompleteMicroDeposits = defineHandler(completeMicroDeposits, {
  scope: "/accounts/{accountID}/bank-accounts.write",
  handle: ({ input }, { verifications }) => {
    if (!verifications.complete(input, "micro-deposits", isCorrect(input.amounts)))
      rejectRequest(422, { amounts: "are not the amounts of the micro-deposits" });
    return { body: { status: "verified" } };
  },
});
