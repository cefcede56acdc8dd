import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { PaymentLink } from "./payment-link.js";
import { PaymentLinkTypeInput } from "./payment-link-type.js";

const ListPaymentLinksInputSchema = z.strictObject({
  accountID: id(),
  /** Only payment links of these types. An empty list is rejected, because it would be sent as no filter. */
  types: z.optional(z.array(PaymentLinkTypeInput).check(z.minLength(1))),
  ...pageInput,
});

/** Input of `listPaymentLinks`. */
export interface ListPaymentLinksInput extends z.infer<typeof ListPaymentLinksInputSchema> {}

/** Input of `listPaymentLinks`. */
export const ListPaymentLinksInput: Schema<ListPaymentLinksInput> = ListPaymentLinksInputSchema;

/**
 * Returns the payment links of an account. Await the call for one page, or iterate over it for all payment links. An
 * access token needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { listPaymentLinks } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const links = listPaymentLinks(client, { accountID: "5a3f", types: ["payment"] });
 * for await (const { code, status, uses } of links) console.log(code, status, uses);
 * ```
 * @see https://docs.moov.io/api/money-movement/payment-links/
 */
export const listPaymentLinks = defineOperation({
  id: "listPaymentLinks",
  method: "GET",
  path: "/accounts/{accountID}/payment-links",
  input: ListPaymentLinksInput,
  output: { 200: z.array(PaymentLink) },
  pagination: offsetPagination<PaymentLink>("code"),
});
