import { createBrand } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { brandsOf, checkColors } from "./brands.js";

export const handleCreateBrand = defineHandler(createBrand, {
  scope: "/accounts/{accountID}/branding.write",
  handle: ({ input: { accountID, colors } }, { accounts, store }) => {
    const brands = brandsOf(store);
    accounts.get(accountID);
    if (brands.has(accountID)) rejectRequest(409, { error: "the account already has a brand" });
    checkColors(colors);
    brands.set(accountID, { colors });
    return { body: { colors } };
  },
});
