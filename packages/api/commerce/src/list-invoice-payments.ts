import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { InvoicePayment } from "./invoice-payment.js";

const ListInvoicePaymentsInputSchema = z.strictObject({
  accountID: id(),
  invoiceID: id(),
});

/** Input of `listInvoicePayments`. */
export interface ListInvoicePaymentsInput extends z.infer<typeof ListInvoicePaymentsInputSchema> {}

/** Input of `listInvoicePayments`. */
export const ListInvoicePaymentsInput: Schema<ListInvoicePaymentsInput> = ListInvoicePaymentsInputSchema;

/**
 * Returns the payments of an invoice, all in one list. An access token needs the scope
 * `/accounts/{accountID}/invoices.read`.
 *
 * @example
 * ```ts
 * import { listInvoicePayments } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const payments = await listInvoicePayments(client, { accountID: "5a3f", invoiceID: "d2b8" });
 * ```
 * @see https://docs.moov.io/api/money-movement/invoices/
 */
export const listInvoicePayments = defineOperation({
  id: "listInvoicePayments",
  method: "GET",
  path: "/accounts/{accountID}/invoices/{invoiceID}/payments",
  input: ListInvoicePaymentsInput,
  output: { 200: z.array(InvoicePayment) },
});
