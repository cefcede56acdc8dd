import * as z from "zod/mini";
import { plainText } from "./plain-text.js";
import { openObject, type Schema } from "./schema.js";

const AddressSchema = openObject({
  addressLine1: z.string(),
  addressLine2: z.optional(z.string()),
  city: z.string(),
  /** Two-letter code, such as `CO`. */
  stateOrProvince: z.string(),
  postalCode: z.string(),
  /** Two-letter code, such as `US`. */
  country: z.string(),
});

/** A postal address in a response. */
export interface Address extends z.infer<typeof AddressSchema> {}

/** A postal address in a response. */
export const Address: Schema<Address> = AddressSchema;

const AddressInputSchema = z.strictObject({
  addressLine1: plainText(60),
  addressLine2: z.optional(plainText(32)),
  city: plainText(32),
  /** Two-letter code, such as `CO`. */
  stateOrProvince: z.string().check(z.maxLength(2)),
  /** Five characters at most. */
  postalCode: z.string().check(z.maxLength(5)),
  /** Two-letter code, such as `US`. */
  country: z.string().check(z.maxLength(2)),
});

/** A postal address in a request. */
export interface AddressInput extends z.infer<typeof AddressInputSchema> {}

/** A postal address in a request. */
export const AddressInput: Schema<AddressInput> = AddressInputSchema;

const AddressUpdateInputSchema = z.partial(AddressInputSchema);

/** The fields of a postal address to change. */
export interface AddressUpdateInput extends z.infer<typeof AddressUpdateInputSchema> {}

/** The fields of a postal address to change. */
export const AddressUpdateInput: Schema<AddressUpdateInput> = AddressUpdateInputSchema;

const AddressIssuesSchema = openObject({
  addressLine1: z.optional(z.string()),
  addressLine2: z.optional(z.string()),
  city: z.optional(z.string()),
  stateOrProvince: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  country: z.optional(z.string()),
});

/** The server's message for each rejected field of an address. */
export interface AddressIssues extends z.infer<typeof AddressIssuesSchema> {}

/** The server's message for each rejected field of an address. */
export const AddressIssues: Schema<AddressIssues> = AddressIssuesSchema;
