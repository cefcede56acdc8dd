import type { Store } from "../engine/store.js";

/** The countries of an account that has none assigned. */
export const DEFAULT_COUNTRIES: readonly string[] = ["US"];

/** Returns the table with the countries that were assigned to accounts. */
export const countriesOf = (store: Store): Map<string, readonly string[]> =>
  store.table<readonly string[]>("accountCountries");
