import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { Invoice } from "./invoice.js";

const GetInvoiceInputSchema = z.strictObject({
  accountID: id(),
  invoiceID: id(),
});

/** Input of `getInvoice`. */
export interface GetInvoiceInput extends z.infer<typeof GetInvoiceInputSchema> {}

/** Input of `getInvoice`. */
export const GetInvoiceInput: Schema<GetInvoiceInput> = GetInvoiceInputSchema;

/**
 * Returns an invoice, even if it is deleted. An access token needs the scope `/accounts/{accountID}/invoices.read`.
 *
 * @example
 * ```ts
 * import { getInvoice } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status, paidAmount } = await getInvoice(client, { accountID: "5a3f", invoiceID: "d2b8" });
 * ```
 * @see https://docs.moov.io/api/money-movement/invoices/
 */
export const getInvoice = defineOperation({
  id: "getInvoice",
  method: "GET",
  path: "/accounts/{accountID}/invoices/{invoiceID}",
  input: GetInvoiceInput,
  output: { 200: Invoice },
});
