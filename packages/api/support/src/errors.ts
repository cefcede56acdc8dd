import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const CreateTicketIssuesSchema = openObject({
  title: z.optional(z.string()),
  body: z.optional(z.string()),
  author: z.optional(z.string()),
  contact: z.optional(openObject({ email: z.optional(z.string()), name: z.optional(z.string()) })),
  foreignID: z.optional(z.string()),
});

/** The server's message for each rejected field of `createTicket` (status 422). */
export interface CreateTicketIssues extends z.infer<typeof CreateTicketIssuesSchema> {}

/** The server's message for each rejected field of `createTicket` (status 422). */
export const CreateTicketIssues: Schema<CreateTicketIssues> = CreateTicketIssuesSchema;

const UpdateTicketIssuesSchema = openObject({ status: z.optional(z.string()) });

/** The server's message for each rejected field of `updateTicket` (status 422). */
export interface UpdateTicketIssues extends z.infer<typeof UpdateTicketIssuesSchema> {}

/** The server's message for each rejected field of `updateTicket` (status 422). */
export const UpdateTicketIssues: Schema<UpdateTicketIssues> = UpdateTicketIssuesSchema;
