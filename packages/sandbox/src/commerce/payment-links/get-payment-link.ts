import { getPaymentLink } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";

export const handleGetPaymentLink = defineHandler(getPaymentLink, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, paymentLinkCode } }, { paymentLinks }) => ({
    body: paymentLinks.get(accountID, paymentLinkCode),
  }),
});
