import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Invoice } from "./invoice.js";
import { InvoiceAmountDetailsUpdateInput } from "./invoice-amount-details.js";
import { UpdateInvoiceIssues } from "./invoice-errors.js";
import { InvoiceLineItemsUpdateInput } from "./invoice-line-items-input.js";

const UpdateInvoiceInputSchema = z.strictObject({
  accountID: id(),
  invoiceID: id(),

  /** The text about the payment on the invoice. */
  description: z.optional(z.string()),
  lineItems: z.optional(InvoiceLineItemsUpdateInput),
  /** When the sale took place. RFC 3339. `null` removes it. */
  invoiceDate: z.nullish(z.iso.datetime({ offset: true })),
  /** RFC 3339. `null` removes it. */
  dueDate: z.nullish(z.iso.datetime({ offset: true })),
  /**
   * `unpaid` sends a draft to the customer, with a payment link. `canceled` cancels an invoice that is a draft, unpaid or
   * overdue. Moov sets all other statuses.
   */
  status: z.optional(z.enum(["unpaid", "canceled"])),
  amountDetails: z.optional(InvoiceAmountDetailsUpdateInput),
});

/** Input of `updateInvoice`. Fields that are omitted keep their values. */
export interface UpdateInvoiceInput extends z.infer<typeof UpdateInvoiceInputSchema> {}

/** Input of `updateInvoice`. Fields that are omitted keep their values. */
export const UpdateInvoiceInput: Schema<UpdateInvoiceInput> = UpdateInvoiceInputSchema;

/**
 * Changes, sends or cancels an invoice. A canceled invoice stays in lists. Use `deleteInvoice` for a draft that was
 * created by mistake. An access token needs the scope `/accounts/{accountID}/invoices.write`.
 *
 * @example
 * ```ts
 * import { updateInvoice } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { paymentLinkURL } = await updateInvoice(client, {
 *   accountID: "5a3f",
 *   invoiceID: "d2b8",
 *   status: "unpaid",
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/invoices/
 */
export const updateInvoice = defineOperation({
  id: "updateInvoice",
  method: "PATCH",
  path: "/accounts/{accountID}/invoices/{invoiceID}",
  input: UpdateInvoiceInput,
  output: { 200: Invoice },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpdateInvoiceIssues) },
});
