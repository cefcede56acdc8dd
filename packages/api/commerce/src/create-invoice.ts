import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Invoice } from "./invoice.js";
import { InvoiceAmountDetailsInput } from "./invoice-amount-details.js";
import { CreateInvoiceIssues } from "./invoice-errors.js";
import { InvoiceLineItemsInput } from "./invoice-line-items-input.js";

const CreateInvoiceInputSchema = z.strictObject({
  /** The account that sends the invoice and receives the money. */
  accountID: id(),
  customerAccountID: id(),
  /** The text about the payment on the invoice. */
  description: z.optional(z.string()),
  lineItems: InvoiceLineItemsInput,
  /** When the sale took place. RFC 3339. */
  invoiceDate: z.optional(z.iso.datetime({ offset: true })),
  /** The invoice is overdue after this time. RFC 3339. */
  dueDate: z.optional(z.iso.datetime({ offset: true })),
  amountDetails: z.optional(InvoiceAmountDetailsInput),
});

/** Input of `createInvoice`. */
export interface CreateInvoiceInput extends z.infer<typeof CreateInvoiceInputSchema> {}

/** Input of `createInvoice`. */
export const CreateInvoiceInput: Schema<CreateInvoiceInput> = CreateInvoiceInputSchema;

/**
 * Creates an invoice as a draft. Moov computes its amounts. Send it to the customer with `updateInvoice` and the
 * status `unpaid`.
 *
 * Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, look for the invoice with
 * `listInvoices` before you create it again.
 *
 * An access token needs the scope `/accounts/{accountID}/invoices.write`.
 *
 * @example
 * ```ts
 * import { createInvoice } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { invoiceID, totalAmount } = await createInvoice(client, {
 *   accountID: "5a3f",
 *   customerAccountID: "c4e1",
 *   lineItems: {
 *     items: [{ name: "Cake", quantity: 2, basePrice: { currency: "USD", valueDecimal: "25.00" } }],
 *   },
 *   dueDate: "2026-12-31T00:00:00Z",
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/invoices/
 */
export const createInvoice = defineOperation({
  id: "createInvoice",
  method: "POST",
  path: "/accounts/{accountID}/invoices",
  input: CreateInvoiceInput,
  output: { 201: Invoice },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateInvoiceIssues) },
  idempotent: false,
});
