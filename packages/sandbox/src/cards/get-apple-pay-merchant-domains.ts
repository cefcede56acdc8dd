import { getApplePayMerchantDomains } from "@moovkit/cards";
import { defineHandler } from "../handler.js";

export const handleGetApplePayMerchantDomains = defineHandler(getApplePayMerchantDomains, {
  scope: "/accounts/{accountID}/apple-pay.read",
  handle: ({ input: { accountID } }, { applePayDomains }) => ({ body: applePayDomains.get(accountID) }),
});
