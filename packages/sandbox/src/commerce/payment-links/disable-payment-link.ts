import { disablePaymentLink } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";

export const handleDisablePaymentLink = defineHandler(disablePaymentLink, {
  scope: "/accounts/{accountID}/transfers.write",
  handle: ({ input: { accountID, paymentLinkCode } }, { paymentLinks }) => {
    paymentLinks.disable(accountID, paymentLinkCode);
    return { status: 204 };
  },
});
