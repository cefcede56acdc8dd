import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import {
  AddressInput,
  BirthDateInput,
  emailInput,
  GovernmentIDInput,
  IndividualNameInput,
  id,
  PhoneNumberInput,
  Representative,
  type Schema,
} from "@moovkit/models";
import * as z from "zod/mini";
import { CreateRepresentativeIssues } from "./errors.js";
import { RepresentativeResponsibilitiesInput } from "./representative-responsibilities-input.js";

const CreateRepresentativeInputSchema = z.strictObject({
  accountID: id(),
  name: IndividualNameInput,
  phone: z.optional(PhoneNumberInput),
  email: z.optional(emailInput()),
  address: z.optional(AddressInput),
  birthDate: z.optional(BirthDateInput),
  governmentID: z.optional(GovernmentIDInput),
  responsibilities: z.optional(RepresentativeResponsibilitiesInput),
});

/** Input of `createRepresentative`. */
export interface CreateRepresentativeInput extends z.infer<typeof CreateRepresentativeInputSchema> {}

/** Input of `createRepresentative`. */
export const CreateRepresentativeInput: Schema<CreateRepresentativeInput> = CreateRepresentativeInputSchema;

/**
 * Adds a person who owns or controls a business. Moov verifies the owners of at least 25% and at least one person who
 * controls the business before it enables capabilities. An account has at most 7 representatives, and only accounts of
 * businesses have them. When all owners have been added, set `ownersProvided` in the profile of the business with
 * `updateAccount`.
 *
 * Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, look for the person with
 * `listRepresentatives` before you add them again. An access token needs the scope
 * `/accounts/{accountID}/representatives.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { createRepresentative } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const representative = await createRepresentative(client, {
 *   accountID: "5a3f",
 *   name: { firstName: "Ada", lastName: "Lane" },
 *   responsibilities: { isController: true, jobTitle: "CEO" },
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/representatives/create/
 */
export const createRepresentative = defineOperation({
  id: "createRepresentative",
  method: "POST",
  path: "/accounts/{accountID}/representatives",
  input: CreateRepresentativeInput,
  output: { 200: Representative },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateRepresentativeIssues) },
  secretFields: ["full"],
  idempotent: false,
});
