import { defineOperation, offsetPagination, unprocessable } from "@moovkit/core";
import { InvoiceStatusInput, id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Invoice } from "./invoice.js";
import { ListInvoicesIssues } from "./invoice-errors.js";

const ListInvoicesInputSchema = z.strictObject({
  accountID: id(),
  /** Only invoices with this status. */
  status: z.optional(InvoiceStatusInput),
  /** Only invoices for this customer. */
  customerAccountID: z.optional(id()),
  /** Only invoices that were created at this time or later. RFC 3339. */
  createdStartDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only invoices that were created before this time. RFC 3339. */
  createdEndDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only invoices that are due at this time or later. RFC 3339. */
  dueStartDateTime: z.optional(z.iso.datetime({ offset: true })),
  /** Only invoices that are due before this time. RFC 3339. */
  dueEndDateTime: z.optional(z.iso.datetime({ offset: true })),
  ...pageInput,
});

/** Input of `listInvoices`. */
export interface ListInvoicesInput extends z.infer<typeof ListInvoicesInputSchema> {}

/** Input of `listInvoices`. */
export const ListInvoicesInput: Schema<ListInvoicesInput> = ListInvoicesInputSchema;

/**
 * Returns the invoices of an account, without deleted ones. Await the call for one page, or iterate over it for all
 * invoices. An access token needs the scope `/accounts/{accountID}/invoices.read`.
 *
 * @example
 * ```ts
 * import { listInvoices } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const overdue = listInvoices(client, { accountID: "5a3f", status: "overdue" });
 * for await (const { invoiceNumber, totalAmount } of overdue) console.log(invoiceNumber, totalAmount.valueDecimal);
 * ```
 * @see https://docs.moov.io/api/money-movement/invoices/
 */
export const listInvoices = defineOperation({
  id: "listInvoices",
  method: "GET",
  path: "/accounts/{accountID}/invoices",
  input: ListInvoicesInput,
  output: { 200: z.array(Invoice) },
  errors: { 422: unprocessable(ListInvoicesIssues) },
  pagination: offsetPagination<Invoice>("invoiceID"),
});
