import { listPaymentLinks } from "@moovkit/commerce";
import { defineHandler } from "../../handler.js";
import { pageOf } from "../../page.js";

export const handleListPaymentLinks = defineHandler(listPaymentLinks, {
  scope: "/accounts/{accountID}/transfers.read",
  handle: ({ input: { accountID, types, ...page } }, { accounts, paymentLinks }) => {
    accounts.get(accountID);
    const matching = paymentLinks
      .list(accountID)
      .filter(({ paymentLinkType }) => types === undefined || types.some((type) => type === paymentLinkType));
    return { body: pageOf(matching, page) };
  },
});
