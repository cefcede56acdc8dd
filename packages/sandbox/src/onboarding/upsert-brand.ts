import { upsertBrand } from "@moovkit/onboarding";
import { defineHandler } from "../handler.js";
import { brandsOf, checkColors } from "./brands.js";

export const handleUpsertBrand = defineHandler(upsertBrand, {
  scope: "/accounts/{accountID}/branding.write",
  handle: ({ input: { accountID, colors } }, { accounts, store }) => {
    accounts.get(accountID);
    checkColors(colors);
    brandsOf(store).set(accountID, { colors });
    return { body: { colors } };
  },
});
