import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import {
  IssuingAllowedSchedule,
  IssuingAllowedScheduleInput,
  IssuingAllowedScheduleUpdateInput,
} from "./issuing-allowed-schedule.js";
import {
  IssuingMerchantCategoryRestrictions,
  IssuingMerchantCategoryRestrictionsInput,
  IssuingMerchantCategoryRestrictionsUpdateInput,
} from "./issuing-merchant-category-restrictions.js";
import {
  IssuingMerchantRestrictions,
  IssuingMerchantRestrictionsInput,
  IssuingMerchantRestrictionsUpdateInput,
} from "./issuing-merchant-restrictions.js";
import { IssuedVelocityLimit, IssuingVelocityLimitInput } from "./issuing-velocity-limit.js";

const IssuedControlsSchema = openObject({
  /** Whether the card closes after the first authorization. */
  singleUse: z.optional(z.boolean()),
  velocityLimits: z.optional(z.array(IssuedVelocityLimit)),
  merchantCategoryRestrictions: z.optional(IssuingMerchantCategoryRestrictions),
  merchantRestrictions: z.optional(IssuingMerchantRestrictions),
  allowedSchedule: z.nullish(IssuingAllowedSchedule),
  /** Authorizations after this time are declined. RFC 3339. */
  expiresOn: z.nullish(z.string()),
});

/** The controls of a card: what it can be used for, in a response. */
export interface IssuedControls extends z.infer<typeof IssuedControlsSchema> {}

/** The controls of a card: what it can be used for, in a response. */
export const IssuedControls: Schema<IssuedControls> = IssuedControlsSchema;

const IssuingControlsInputSchema = z.strictObject({
  /** Whether the card closes after the first authorization. It cannot be changed later. */
  singleUse: z.optional(z.boolean()),
  /** At most one limit for each interval. */
  velocityLimits: z.optional(z.array(IssuingVelocityLimitInput)),
  /** Without it, merchants of all categories can be paid. */
  merchantCategoryRestrictions: z.optional(IssuingMerchantCategoryRestrictionsInput),
  merchantRestrictions: z.optional(IssuingMerchantRestrictionsInput),
  /** Without it, or with `null`, the card can be used at any time. */
  allowedSchedule: z.nullish(IssuingAllowedScheduleInput),
  /** Authorizations after this time are declined. RFC 3339. */
  expiresOn: z.nullish(z.iso.datetime({ offset: true })),
});

/** The controls of a new card: what it can be used for. */
export interface IssuingControlsInput extends z.infer<typeof IssuingControlsInputSchema> {}

/** The controls of a new card: what it can be used for. */
export const IssuingControlsInput: Schema<IssuingControlsInput> = IssuingControlsInputSchema;

const UpdateIssuingControlsInputSchema = z.strictObject({
  /** All limits, at most one for each interval. They replace the previous ones. An empty list removes them. */
  velocityLimits: z.optional(z.array(IssuingVelocityLimitInput)),
  /** `null` removes it. */
  merchantCategoryRestrictions: z.nullish(IssuingMerchantCategoryRestrictionsUpdateInput),
  /** `null` removes it. */
  merchantRestrictions: z.nullish(IssuingMerchantRestrictionsUpdateInput),
  /** `null` removes it. */
  allowedSchedule: z.nullish(IssuingAllowedScheduleUpdateInput),
  /** Authorizations after this time are declined. RFC 3339. `null` removes it. */
  expiresOn: z.nullish(z.iso.datetime({ offset: true })),
});

/** The controls of a card to change. Each field replaces the previous value as a whole. */
export interface UpdateIssuingControlsInput extends z.infer<typeof UpdateIssuingControlsInputSchema> {}

/** The controls of a card to change. Each field replaces the previous value as a whole. */
export const UpdateIssuingControlsInput: Schema<UpdateIssuingControlsInput> =
  UpdateIssuingControlsInputSchema;
