import { getAccountCountries } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";
import { countriesOf, DEFAULT_COUNTRIES } from "./account-countries.js";

export const handleGetAccountCountries = defineHandler(getAccountCountries, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input: { accountID } }, { accounts, store }) => {
    accounts.get(accountID);
    return { body: { countries: countriesOf(store).get(accountID) ?? DEFAULT_COUNTRIES } };
  },
});
