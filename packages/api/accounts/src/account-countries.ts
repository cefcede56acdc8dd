import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const AccountCountriesSchema = openObject({
  /** Two-letter codes, such as `US`. */
  countries: z.array(z.string()),
});

/** The countries in which an account operates. */
export interface AccountCountries extends z.infer<typeof AccountCountriesSchema> {}

/** The countries in which an account operates. */
export const AccountCountries: Schema<AccountCountries> = AccountCountriesSchema;
