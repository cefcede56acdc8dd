import { initiateBankAccountVerification } from "@moovkit/bank-accounts";
import { defineHandler } from "../handler.js";
import { timingOf } from "../payment-methods/timing.js";

export const handleInitiateBankAccountVerification = defineHandler(initiateBankAccountVerification, {
  scope: "/accounts/{accountID}/bank-accounts.write",
  handle: ({ input }, { verifications }) => {
    verifications.start(input, "instant", timingOf(input.waitFor));
    return { body: verifications.getInstant(input) };
  },
});
