import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import {
  IssuingControlsRestrictionMode,
  IssuingControlsRestrictionModeInput,
} from "./issuing-controls-restriction-mode.js";
import { IssuingMerchantCategory, IssuingMerchantCategoryInput } from "./issuing-merchant-category.js";
import { IssuingMerchantEntry, IssuingMerchantEntryInput } from "./issuing-merchant-entry.js";

const IssuingMerchantCategoryRestrictionsSchema = openObject({
  mode: IssuingControlsRestrictionMode,
  categories: z.optional(z.array(IssuingMerchantCategory)),
  /** Merchant category codes that are listed in addition to those of the categories. */
  customMCCs: z.optional(z.array(z.string())),
  /** Merchants that can be paid regardless of their category. */
  exemptMerchants: z.optional(z.array(IssuingMerchantEntry)),
});

/** The categories of merchants that a card can or cannot pay, in a response. */
export interface IssuingMerchantCategoryRestrictions
  extends z.infer<typeof IssuingMerchantCategoryRestrictionsSchema> {}

/** The categories of merchants that a card can or cannot pay, in a response. */
export const IssuingMerchantCategoryRestrictions: Schema<IssuingMerchantCategoryRestrictions> =
  IssuingMerchantCategoryRestrictionsSchema;

const IssuingMerchantCategoryRestrictionsInputSchema = z.strictObject({
  mode: IssuingControlsRestrictionModeInput,
  /** Groups of categories, as `listIssuingMerchantCategories` returns them. */
  categories: z.optional(z.array(IssuingMerchantCategoryInput)),
  /** Merchant category codes to list in addition to those of the categories, each with four digits. */
  customMCCs: z.optional(z.array(z.string().check(z.regex(/^\d{4}$/)))),
  /** Merchants that can be paid regardless of their category. */
  exemptMerchants: z.optional(z.array(IssuingMerchantEntryInput)),
});

/** The categories of merchants that a card can or cannot pay, in a request. */
export interface IssuingMerchantCategoryRestrictionsInput
  extends z.infer<typeof IssuingMerchantCategoryRestrictionsInputSchema> {}

/** The categories of merchants that a card can or cannot pay, in a request. */
export const IssuingMerchantCategoryRestrictionsInput: Schema<IssuingMerchantCategoryRestrictionsInput> =
  IssuingMerchantCategoryRestrictionsInputSchema;

const IssuingMerchantCategoryRestrictionsUpdateInputSchema = z.partial(
  IssuingMerchantCategoryRestrictionsInputSchema,
);

/** The new restrictions by category. They replace the previous ones. Moov does not document what a missing `mode` means. */
export interface IssuingMerchantCategoryRestrictionsUpdateInput
  extends z.infer<typeof IssuingMerchantCategoryRestrictionsUpdateInputSchema> {}

/** The new restrictions by category. They replace the previous ones. Moov does not document what a missing `mode` means. */
export const IssuingMerchantCategoryRestrictionsUpdateInput: Schema<IssuingMerchantCategoryRestrictionsUpdateInput> =
  IssuingMerchantCategoryRestrictionsUpdateInputSchema;
