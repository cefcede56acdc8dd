import { listFeesFetch } from "@moovkit/billing";
import { defineHandler } from "../handler.js";

export const handleListFeesFetch = defineHandler(listFeesFetch, {
  scope: "/accounts/{accountID}/transfers.read",
  isBodyOptional: true,
  handle: ({ input: { accountID, feeIDs } }, { accounts, billing }) => {
    accounts.get(accountID);
    const records = billing.fees.list(accountID).filter(({ feeID }) => feeIDs?.includes(feeID) ?? true);
    return { body: records.map(({ fee }) => fee) };
  },
});
