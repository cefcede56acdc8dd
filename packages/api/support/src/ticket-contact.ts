import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TicketContactSchema = openObject({
  email: z.string(),
  name: z.optional(z.string()),
});

/** The person to whom Moov's support responds. */
export interface TicketContact extends z.infer<typeof TicketContactSchema> {}

/** The person to whom Moov's support responds. */
export const TicketContact: Schema<TicketContact> = TicketContactSchema;

const TicketContactInputSchema = z.strictObject({
  email: z.string(),
  name: z.optional(z.string()),
});

/** The person to whom Moov's support responds, in a request. */
export interface TicketContactInput extends z.infer<typeof TicketContactInputSchema> {}

/** The person to whom Moov's support responds, in a request. */
export const TicketContactInput: Schema<TicketContactInput> = TicketContactInputSchema;
