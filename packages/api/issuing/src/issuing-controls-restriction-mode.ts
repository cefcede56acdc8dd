import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ISSUING_CONTROLS_RESTRICTION_MODES = ["allow", "block"] as const;

/**
 * Whether the listed values are the only ones that are allowed, or the only ones that are blocked. In a request: only
 * the documented values.
 */
export type IssuingControlsRestrictionModeInput = (typeof ISSUING_CONTROLS_RESTRICTION_MODES)[number];

/**
 * Whether the listed values are the only ones that are allowed, or the only ones that are blocked. In a request: only
 * the documented values.
 */
export const IssuingControlsRestrictionModeInput: Schema<IssuingControlsRestrictionModeInput> = z.enum(
  ISSUING_CONTROLS_RESTRICTION_MODES,
);

/**
 * Whether the listed values are the only ones that are allowed, or the only ones that are blocked. In a response: the
 * documented values and any that Moov adds.
 */
export type IssuingControlsRestrictionMode = OpenEnum<IssuingControlsRestrictionModeInput>;

/**
 * Whether the listed values are the only ones that are allowed, or the only ones that are blocked. In a response: the
 * documented values and any that Moov adds.
 */
export const IssuingControlsRestrictionMode: Schema<IssuingControlsRestrictionMode> = openEnum(
  ISSUING_CONTROLS_RESTRICTION_MODES,
);
