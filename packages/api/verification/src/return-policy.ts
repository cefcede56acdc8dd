import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const RETURN_POLICIES = ["none", "exchangeOnly", "withinThirtyDays", "other"] as const;

/** When a business takes back goods. In a request: only the documented values. */
export type ReturnPolicyInput = (typeof RETURN_POLICIES)[number];

/** When a business takes back goods. In a request: only the documented values. */
export const ReturnPolicyInput: Schema<ReturnPolicyInput> = z.enum(RETURN_POLICIES);

/** When a business takes back goods. In a response: the documented values and any that Moov adds. */
export type ReturnPolicy = OpenEnum<ReturnPolicyInput>;

/** When a business takes back goods. In a response: the documented values and any that Moov adds. */
export const ReturnPolicy: Schema<ReturnPolicy> = openEnum(RETURN_POLICIES);
