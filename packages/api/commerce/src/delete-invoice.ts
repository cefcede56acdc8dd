import { ConflictError, defineOperation, GenericError } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DeleteInvoiceInputSchema = z.strictObject({
  accountID: id(),
  invoiceID: id(),
});

/** Input of `deleteInvoice`. */
export interface DeleteInvoiceInput extends z.infer<typeof DeleteInvoiceInputSchema> {}

/** Input of `deleteInvoice`. */
export const DeleteInvoiceInput: Schema<DeleteInvoiceInput> = DeleteInvoiceInputSchema;

/**
 * Deletes a draft that was created by mistake. It disappears from lists, but `getInvoice` still returns it. Cancel an
 * invoice that was sent with `updateInvoice`. An access token needs the scope `/accounts/{accountID}/invoices.write`.
 *
 * @example
 * ```ts
 * import { deleteInvoice } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await deleteInvoice(client, { accountID: "5a3f", invoiceID: "d2b8" });
 * ```
 * @see https://docs.moov.io/api/money-movement/invoices/
 */
export const deleteInvoice = defineOperation({
  id: "deleteInvoice",
  method: "DELETE",
  path: "/accounts/{accountID}/invoices/{invoiceID}",
  input: DeleteInvoiceInput,
  errors: { 400: GenericError, 409: ConflictError },
});
