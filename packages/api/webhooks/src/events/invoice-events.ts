import { InvoiceStatus, openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

export const InvoiceCreatedEventSchema = eventSchema(
  "invoice.created",
  openObject({ accountID: z.string(), invoiceID: z.string() }),
);

/** An invoice was created. */
export interface InvoiceCreatedEvent extends z.infer<typeof InvoiceCreatedEventSchema> {}

export const InvoiceUpdatedEventSchema = eventSchema(
  "invoice.updated",
  openObject({ accountID: z.string(), invoiceID: z.string(), status: InvoiceStatus }),
);

/** The status of an invoice changed. */
export interface InvoiceUpdatedEvent extends z.infer<typeof InvoiceUpdatedEventSchema> {}
