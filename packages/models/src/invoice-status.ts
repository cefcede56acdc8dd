import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const INVOICE_STATUSES = ["draft", "unpaid", "payment-pending", "paid", "overdue", "canceled"] as const;

/** Whether an invoice is sent and paid. The documented values and any that Moov adds. */
export type InvoiceStatus = OpenEnum<(typeof INVOICE_STATUSES)[number]>;

/** Whether an invoice is sent and paid. The documented values and any that Moov adds. */
export const InvoiceStatus: Schema<InvoiceStatus> = openEnum(INVOICE_STATUSES);
