import { initiateMicroDeposits } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";

export const handleInitiateMicroDeposits = defineHandler(initiateMicroDeposits, {
  scope: "/accounts/{accountID}/bank-accounts.write",
  handle: ({ input }, { verifications }) => {
    verifications.start(input, "micro-deposits", "later");
    return { status: 204 };
  },
});
