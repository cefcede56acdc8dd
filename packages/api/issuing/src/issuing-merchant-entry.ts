import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const IssuingMerchantEntrySchema = openObject({
  /** The ID of the merchant at the card network (field 42 of ISO 8583). */
  mid: z.optional(z.string()),
  /** A regular expression (RE2) for the name and location of the merchant (field 43 of ISO 8583). Case is ignored. */
  descriptorPattern: z.optional(z.string()),
  /** Your label for the entry. */
  name: z.optional(z.string()),
});

/** A merchant in the controls of a card, in a response. */
export interface IssuingMerchantEntry extends z.infer<typeof IssuingMerchantEntrySchema> {}

/** A merchant in the controls of a card, in a response. */
export const IssuingMerchantEntry: Schema<IssuingMerchantEntry> = IssuingMerchantEntrySchema;

const IssuingMerchantEntryInputSchema = z
  .strictObject({
    /** The ID of the merchant at the card network (field 42 of ISO 8583). Must match exactly. */
    mid: z.optional(z.string()),
    /** A regular expression (RE2) for the name and location of the merchant (field 43 of ISO 8583). Case is ignored. */
    descriptorPattern: z.optional(z.string()),
    /** Your label for the entry. */
    name: z.optional(z.string()),
  })
  .check(
    z.refine(({ mid, descriptorPattern }) => mid !== undefined || descriptorPattern !== undefined, {
      error: "is required unless `descriptorPattern` is set",
      path: ["mid"],
    }),
  );

/** A merchant in the controls of a card, in a request: at least one of `mid` and `descriptorPattern`. */
export type IssuingMerchantEntryInput = z.infer<typeof IssuingMerchantEntryInputSchema> &
  ({ readonly mid: string } | { readonly descriptorPattern: string });

/** A merchant in the controls of a card, in a request: at least one of `mid` and `descriptorPattern`. */
export const IssuingMerchantEntryInput: Schema<IssuingMerchantEntryInput> =
  // The check requires one of the two fields, which zod's type does not express.
  IssuingMerchantEntryInputSchema as unknown as Schema<IssuingMerchantEntryInput>;
