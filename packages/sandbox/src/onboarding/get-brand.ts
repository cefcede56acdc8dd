import { getBrand } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { brandsOf } from "./brands.js";

export const handleGetBrand = defineHandler(getBrand, {
  scope: "/accounts/{accountID}/branding.read",
  handle: ({ input: { accountID } }, { accounts, store }) => {
    accounts.get(accountID);
    return {
      body: brandsOf(store).get(accountID) ?? rejectRequest(404, { error: "the account has no brand" }),
    };
  },
});
