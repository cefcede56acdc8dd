import { plainText, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const RepresentativeResponsibilitiesInputSchema = z.strictObject({
  /** Whether the person has significant control of the business, such as a CEO. */
  isController: z.optional(z.boolean()),
  /** Whether the person owns at least 25% of the business. */
  isOwner: z.optional(z.boolean()),
  /** A whole number of percent. Moov requires it for an owner. */
  ownershipPercentage: z.optional(z.int().check(z.minimum(0), z.maximum(100))),
  jobTitle: z.optional(plainText(64)),
});

/** What a representative does in the business, in a request. */
export interface RepresentativeResponsibilitiesInput
  extends z.infer<typeof RepresentativeResponsibilitiesInputSchema> {}

/** What a representative does in the business, in a request. */
export const RepresentativeResponsibilitiesInput: Schema<RepresentativeResponsibilitiesInput> =
  RepresentativeResponsibilitiesInputSchema;
