import { getBankAccountVerification } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";

export const handleGetBankAccountVerification = defineHandler(getBankAccountVerification, {
  scope: "/accounts/{accountID}/bank-accounts.read",
  handle: ({ input }, { verifications }) => ({ body: verifications.getInstant(input) }),
});
