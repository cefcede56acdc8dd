import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { AmountDecimalInput, id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { CreateInvoicePaymentIssues } from "./invoice-errors.js";
import { InvoicePayment } from "./invoice-payment.js";

const CreateInvoicePaymentInputSchema = z.strictObject({
  accountID: id(),
  invoiceID: id(),

  /** The ID of the payment in your system. */
  foreignID: z.optional(z.string()),
  amount: AmountDecimalInput,
  description: z.optional(z.string()),
  /** When the customer paid. RFC 3339. */
  paymentDate: z.optional(z.iso.datetime({ offset: true })),
});

/** Input of `createInvoicePayment`. */
export interface CreateInvoicePaymentInput extends z.infer<typeof CreateInvoicePaymentInputSchema> {}

/** Input of `createInvoicePayment`. */
export const CreateInvoicePaymentInput: Schema<CreateInvoicePaymentInput> = CreateInvoicePaymentInputSchema;

/**
 * Records that a customer has paid an invoice outside of Moov, such as with a check. No money is moved. The payment
 * link of the invoice is disabled, and the customer receives a receipt.
 *
 * Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, look for the payment with
 * `listInvoicePayments` before you create it again.
 *
 * An access token needs the scope `/accounts/{accountID}/invoices.write`.
 *
 * @example
 * ```ts
 * import { createInvoicePayment } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await createInvoicePayment(client, {
 *   accountID: "5a3f",
 *   invoiceID: "d2b8",
 *   amount: { currency: "USD", valueDecimal: "50.00" },
 *   description: "Check 1042",
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/invoices/
 */
export const createInvoicePayment = defineOperation({
  id: "createInvoicePayment",
  method: "POST",
  path: "/accounts/{accountID}/invoices/{invoiceID}/payments",
  input: CreateInvoicePaymentInput,
  output: { 200: InvoicePayment },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreateInvoicePaymentIssues) },
  idempotent: false,
});
