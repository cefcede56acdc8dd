import { getMerchantProcessingAgreement } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";
import { createPDF } from "./create-pdf.js";

const AGREEMENT = createPDF("Merchant processing agreement of the sandbox");

export const handleGetMerchantProcessingAgreement = defineHandler(getMerchantProcessingAgreement, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input }, { accounts }) => {
    accounts.get(input.accountID);
    return { body: AGREEMENT, headers: { "content-type": "application/pdf" } };
  },
});
