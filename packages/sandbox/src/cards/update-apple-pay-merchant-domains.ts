import { updateApplePayMerchantDomains } from "@moovkit/cards";
import { defineHandler } from "../handler.js";
import { checkDomains } from "./check-domains.js";

export const handleUpdateApplePayMerchantDomains = defineHandler(updateApplePayMerchantDomains, {
  scope: "/accounts/{accountID}/apple-pay.write",
  handle: ({ input: { accountID, addDomains = [], removeDomains = [] } }, { applePayDomains }) => {
    const { domains } = applePayDomains.get(accountID);
    checkDomains(addDomains);
    const kept = domains.filter((domain) => !removeDomains.includes(domain));
    applePayDomains.replace(accountID, [...new Set([...kept, ...addDomains])]);
    return { status: 204 };
  },
});
