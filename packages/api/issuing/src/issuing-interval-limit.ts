import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ISSUING_INTERVAL_LIMITS = ["per-transaction", "daily", "weekly", "monthly"] as const;

/**
 * What a limit applies to: each authorization, or all authorizations of a day, a week or a month. Each of these starts
 * at midnight in New York. In a request: only the documented values.
 */
export type IssuingIntervalLimitInput = (typeof ISSUING_INTERVAL_LIMITS)[number];

/**
 * What a limit applies to: each authorization, or all authorizations of a day, a week or a month. Each of these starts
 * at midnight in New York. In a request: only the documented values.
 */
export const IssuingIntervalLimitInput: Schema<IssuingIntervalLimitInput> = z.enum(ISSUING_INTERVAL_LIMITS);

/**
 * What a limit applies to: each authorization, or all authorizations of a day, a week or a month. Each of these starts
 * at midnight in New York. In a response: the documented values and any that Moov adds.
 */
export type IssuingIntervalLimit = OpenEnum<IssuingIntervalLimitInput>;

/**
 * What a limit applies to: each authorization, or all authorizations of a day, a week or a month. Each of these starts
 * at midnight in New York. In a response: the documented values and any that Moov adds.
 */
export const IssuingIntervalLimit: Schema<IssuingIntervalLimit> = openEnum(ISSUING_INTERVAL_LIMITS);
