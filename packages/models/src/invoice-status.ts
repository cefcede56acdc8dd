import * as z from "zod/mini";
import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const INVOICE_STATUSES = ["draft", "unpaid", "payment-pending", "paid", "overdue", "canceled"] as const;

/** Whether an invoice is sent and paid. In a request: only the documented values. */
export type InvoiceStatusInput = (typeof INVOICE_STATUSES)[number];

/** Whether an invoice is sent and paid. In a request: only the documented values. */
export const InvoiceStatusInput: Schema<InvoiceStatusInput> = z.enum(INVOICE_STATUSES);

/** Whether an invoice is sent and paid. In a response: the documented values and any that Moov adds. */
export type InvoiceStatus = OpenEnum<InvoiceStatusInput>;

/** Whether an invoice is sent and paid. In a response: the documented values and any that Moov adds. */
export const InvoiceStatus: Schema<InvoiceStatus> = openEnum(INVOICE_STATUSES);
