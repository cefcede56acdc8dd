import { assignAccountCountries } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";
import { toProblems } from "../problems.js";
import { rejectRequest } from "../reject-request.js";
import { countriesOf } from "./account-countries.js";

const COUNTRY = /^[A-Z]{2}$/;

/** Rejects the request with status 422 and a message for each country that is not a two-letter code. */
const checkCountries = (countries: readonly string[]): void => {
  const issues = countries.flatMap((country, index) =>
    COUNTRY.test(country)
      ? []
      : [{ path: ["countries", String(index)], message: "must be a two-letter code, such as US" }],
  );
  if (issues.length > 0) rejectRequest(422, toProblems(issues));
};

export const handleAssignAccountCountries = defineHandler(assignAccountCountries, {
  scope: "/accounts/{accountID}/profile.write",
  handle: ({ input: { accountID, countries } }, { accounts, store }) => {
    accounts.get(accountID);
    checkCountries(countries);
    countriesOf(store).set(accountID, countries);
    return { body: { countries } };
  },
});
