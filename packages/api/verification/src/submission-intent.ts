import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";

const SUBMISSION_INTENTS = ["wait", "submit"] as const;

/** Whether Moov reviews the underwriting now, or waits for more information. */
export type SubmissionIntentInput = (typeof SUBMISSION_INTENTS)[number];

/** Whether Moov reviews the underwriting now, or waits for more information. */
export const SubmissionIntentInput: Schema<SubmissionIntentInput> = z.enum(SUBMISSION_INTENTS);
