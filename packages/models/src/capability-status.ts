import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const CAPABILITY_STATUSES = ["enabled", "disabled", "pending", "in-review"] as const;

/** Whether an account can use a capability. In a request: only the documented values. */
export type CapabilityStatusInput = (typeof CAPABILITY_STATUSES)[number];

/** Whether an account can use a capability. In a request: only the documented values. */
export const CapabilityStatusInput: Schema<CapabilityStatusInput> = z.enum(CAPABILITY_STATUSES);

/** Whether an account can use a capability. In a response: the documented values and any that Moov adds. */
export type CapabilityStatus = OpenEnum<CapabilityStatusInput>;

/** Whether an account can use a capability. In a response: the documented values and any that Moov adds. */
export const CapabilityStatus: Schema<CapabilityStatus> = openEnum(CAPABILITY_STATUSES);
