import { registerApplePayMerchantDomains } from "@moovkit/cards";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { checkDomains } from "./check-domains.js";

export const handleRegisterApplePayMerchantDomains = defineHandler(registerApplePayMerchantDomains, {
  scope: "/accounts/{accountID}/apple-pay.write",
  handle: ({ input: { accountID, displayName, domains = [] } }, { accounts, applePayDomains }) => {
    const account = accounts.get(accountID);
    if (domains.length === 0) rejectRequest(400, { error: "domains must not be empty" });
    checkDomains(domains);
    return { body: applePayDomains.register(accountID, displayName ?? account.displayName, domains) };
  },
});
