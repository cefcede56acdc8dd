import * as z from "zod/mini";
import { Address } from "./address.js";
import { IndividualName } from "./individual-name.js";
import { PhoneNumber } from "./phone-number.js";
import { openObject, type Schema } from "./schema.js";

const RepresentativeResponsibilitiesSchema = openObject({
  /** Whether the person has significant control of the business, such as a CEO. */
  isController: z.optional(z.boolean()),
  /** Whether the person owns at least 25 % of the business. */
  isOwner: z.optional(z.boolean()),
  /** A whole number of percent. */
  ownershipPercentage: z.optional(z.number()),
  jobTitle: z.optional(z.string()),
});

/** What a representative does in the business. */
export interface RepresentativeResponsibilities
  extends z.infer<typeof RepresentativeResponsibilitiesSchema> {}

/** What a representative does in the business. */
export const RepresentativeResponsibilities: Schema<RepresentativeResponsibilities> =
  RepresentativeResponsibilitiesSchema;

const RepresentativeSchema = openObject({
  representativeID: z.string(),
  name: IndividualName,
  phone: z.optional(PhoneNumber),
  email: z.optional(z.string()),
  address: z.optional(Address),
  birthDateProvided: z.optional(z.boolean()),
  governmentIDProvided: z.optional(z.boolean()),
  responsibilities: z.optional(RepresentativeResponsibilities),
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  updatedOn: z.string(),
  /** RFC 3339, with nanoseconds. */
  disabledOn: z.optional(z.string()),
});

/** A person who owns or controls a business, in a response. */
export interface Representative extends z.infer<typeof RepresentativeSchema> {}

/** A person who owns or controls a business, in a response. */
export const Representative: Schema<Representative> = RepresentativeSchema;
