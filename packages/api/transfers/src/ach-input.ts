import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";

/** Returns the schema of the purpose of a payment on bank statements. */
// @__NO_SIDE_EFFECTS__
export const companyEntryDescription = () => z.string().check(z.minLength(4), z.maxLength(10));

/** Returns the schema of the name on bank statements. */
// @__NO_SIDE_EFFECTS__
export const originatingCompanyName = () => z.string().check(z.minLength(4), z.maxLength(16));

const ACHAddendaRecordInputSchema = z.strictObject({
  record: z.string(),
});

/** Text that accompanies an ACH payment, in a request. */
export interface ACHAddendaRecordInput extends z.infer<typeof ACHAddendaRecordInputSchema> {}

/** Text that accompanies an ACH payment, in a request. */
export const ACHAddendaRecordInput: Schema<ACHAddendaRecordInput> = ACHAddendaRecordInputSchema;
