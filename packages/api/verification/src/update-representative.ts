import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import {
  AddressUpdateInput,
  BirthDateUpdateInput,
  GovernmentIDInput,
  IndividualNameUpdateInput,
  id,
  PhoneNumberInput,
  Representative,
  type Schema,
} from "@moovkit/models";
import * as z from "zod/mini";
import { RepresentativeResponsibilitiesInput } from "./representative-responsibilities-input.js";

const UpdateRepresentativeInputSchema = z.strictObject({
  accountID: id(),
  representativeID: id(),
  name: z.optional(IndividualNameUpdateInput),
  /** `null` removes it. */
  phone: z.nullish(PhoneNumberInput),
  /** `null` removes it. */
  email: z.nullish(z.string().check(z.maxLength(255))),
  /** `null` removes it. */
  address: z.nullish(AddressUpdateInput),
  /** `null` removes it. */
  birthDate: z.nullish(BirthDateUpdateInput),
  /** `null` removes it. */
  governmentID: z.nullish(GovernmentIDInput),
  /** `null` removes all of them. */
  responsibilities: z.nullish(RepresentativeResponsibilitiesInput),
});

/** Input of `updateRepresentative`. Fields that are omitted keep their values. */
export interface UpdateRepresentativeInput extends z.infer<typeof UpdateRepresentativeInputSchema> {}

/** Input of `updateRepresentative`. Fields that are omitted keep their values. */
export const UpdateRepresentativeInput: Schema<UpdateRepresentativeInput> = UpdateRepresentativeInputSchema;

/**
 * Changes the details of a person who owns or controls a business. Once the person is verified, Moov accepts only
 * details that were missing. An access token needs the scope `/accounts/{accountID}/representatives.write`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { updateRepresentative } from "@moovkit/verification";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updateRepresentative(client, {
 *   accountID: "5a3f",
 *   representativeID: "d0a5",
 *   email: "ada@lane.example",
 *   responsibilities: { ownershipPercentage: 40 },
 * });
 * ```
 * @see https://docs.moov.io/api/moov-accounts/representatives/update/
 */
export const updateRepresentative = defineOperation({
  id: "updateRepresentative",
  method: "PATCH",
  path: "/accounts/{accountID}/representatives/{representativeID}",
  input: UpdateRepresentativeInput,
  output: { 200: Representative },
  errors: { 400: GenericError, 409: ConflictError },
  secretFields: ["full"],
});
