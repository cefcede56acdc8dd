import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import {
  IssuingControlsRestrictionMode,
  IssuingControlsRestrictionModeInput,
} from "./issuing-controls-restriction-mode.js";
import { IssuingMerchantEntry, IssuingMerchantEntryInput } from "./issuing-merchant-entry.js";

const IssuingMerchantRestrictionsSchema = openObject({
  mode: IssuingControlsRestrictionMode,
  merchants: z.array(IssuingMerchantEntry),
});

/** The merchants that a card can or cannot pay, in a response. */
export interface IssuingMerchantRestrictions extends z.infer<typeof IssuingMerchantRestrictionsSchema> {}

/** The merchants that a card can or cannot pay, in a response. */
export const IssuingMerchantRestrictions: Schema<IssuingMerchantRestrictions> =
  IssuingMerchantRestrictionsSchema;

const IssuingMerchantRestrictionsInputSchema = z.strictObject({
  mode: IssuingControlsRestrictionModeInput,
  merchants: z.array(IssuingMerchantEntryInput),
});

/** The merchants that a card can or cannot pay, in a request. */
export interface IssuingMerchantRestrictionsInput
  extends z.infer<typeof IssuingMerchantRestrictionsInputSchema> {}

/** The merchants that a card can or cannot pay, in a request. */
export const IssuingMerchantRestrictionsInput: Schema<IssuingMerchantRestrictionsInput> =
  IssuingMerchantRestrictionsInputSchema;

const IssuingMerchantRestrictionsUpdateInputSchema = z.partial(IssuingMerchantRestrictionsInputSchema);

/** The new restrictions by merchant. They replace the previous ones. Moov does not document what a missing field means. */
export interface IssuingMerchantRestrictionsUpdateInput
  extends z.infer<typeof IssuingMerchantRestrictionsUpdateInputSchema> {}

/** The new restrictions by merchant. They replace the previous ones. Moov does not document what a missing field means. */
export const IssuingMerchantRestrictionsUpdateInput: Schema<IssuingMerchantRestrictionsUpdateInput> =
  IssuingMerchantRestrictionsUpdateInputSchema;
