import { openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

export const BillingStatementCreatedEventSchema = eventSchema(
  "billingStatement.created",
  openObject({ accountID: z.string(), statementID: z.string() }),
);

/** A billing statement was created. */
export interface BillingStatementCreatedEvent extends z.infer<typeof BillingStatementCreatedEventSchema> {}
