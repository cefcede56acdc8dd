import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const PENDING_LITIGATIONS = [
  "bankruptcy-or-insolvency",
  "consumer-protection-or-class-action",
  "data-breach-or-privacy",
  "employment-or-workplace-disputes",
  "fraud-or-financial-crime",
  "government-enforcement-or-investigation",
  "intellectual-property",
  "none",
  "other",
  "personal-injury-or-medical",
] as const;

/** Legal proceedings that a business is involved in. In a request: only the documented values. */
export type PendingLitigationInput = (typeof PENDING_LITIGATIONS)[number];

/** Legal proceedings that a business is involved in. In a request: only the documented values. */
export const PendingLitigationInput: Schema<PendingLitigationInput> = z.enum(PENDING_LITIGATIONS);

/** Legal proceedings that a business is involved in. In a response: the documented values and any that Moov adds. */
export type PendingLitigation = OpenEnum<PendingLitigationInput>;

/** Legal proceedings that a business is involved in. In a response: the documented values and any that Moov adds. */
export const PendingLitigation: Schema<PendingLitigation> = openEnum(PENDING_LITIGATIONS);
