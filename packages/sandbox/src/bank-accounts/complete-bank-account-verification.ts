import { completeBankAccountVerification } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";

/** The code of every verification in test mode: `MV0001`, with or without `MV`, in any letter case. */
const CODE = /^(?:mv)?0001$/i;

export const handleCompleteBankAccountVerification = defineHandler(completeBankAccountVerification, {
  scope: "/accounts/{accountID}/bank-accounts.write",
  handle: ({ input }, { verifications }) => {
    if (!verifications.complete(input, "instant", CODE.test(input.code)))
      rejectRequest(422, { error: "the code is wrong" });
    return { body: verifications.getInstant(input) };
  },
});
