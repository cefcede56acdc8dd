import * as z from "zod/mini";
import { openObject, type Schema } from "./schema.js";

const numberInput = () =>
  z.strictObject({
    /** All nine digits. Secret. */
    full: z.optional(z.string()),
    /** The last four digits. */
    lastFour: z.optional(z.string()),
  });

const GovernmentIDInputSchema = z.strictObject({
  /** Social Security number. */
  ssn: z.optional(numberInput()),
  /** Individual Taxpayer Identification Number. */
  itin: z.optional(numberInput()),
});

/** A person's government ID in a request. Responses only say whether one was provided. */
export interface GovernmentIDInput extends z.infer<typeof GovernmentIDInputSchema> {}

/** A person's government ID in a request. Responses only say whether one was provided. */
export const GovernmentIDInput: Schema<GovernmentIDInput> = GovernmentIDInputSchema;

const numberIssues = () => openObject({ full: z.optional(z.string()), lastFour: z.optional(z.string()) });

const GovernmentIDIssuesSchema = openObject({
  ssn: z.optional(numberIssues()),
  itin: z.optional(numberIssues()),
});

/** The server's message for each rejected field of a government ID. */
export interface GovernmentIDIssues extends z.infer<typeof GovernmentIDIssuesSchema> {}

/** The server's message for each rejected field of a government ID. */
export const GovernmentIDIssues: Schema<GovernmentIDIssues> = GovernmentIDIssuesSchema;
