import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { PaymentLink } from "./payment-link.js";

const GetPaymentLinkInputSchema = z.strictObject({
  accountID: id(),
  /** The `code` of the payment link. */
  paymentLinkCode: id(),
});

/** Input of `getPaymentLink`. */
export interface GetPaymentLinkInput extends z.infer<typeof GetPaymentLinkInputSchema> {}

/** Input of `getPaymentLink`. */
export const GetPaymentLinkInput: Schema<GetPaymentLinkInput> = GetPaymentLinkInputSchema;

/**
 * Returns a payment link, even if it is disabled. An access token needs the scope
 * `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { getPaymentLink } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status } = await getPaymentLink(client, { accountID: "5a3f", paymentLinkCode: "uc7ZYKrMhi" });
 * ```
 * @see https://docs.moov.io/api/money-movement/payment-links/
 */
export const getPaymentLink = defineOperation({
  id: "getPaymentLink",
  method: "GET",
  path: "/accounts/{accountID}/payment-links/{paymentLinkCode}",
  input: GetPaymentLinkInput,
  output: { 200: PaymentLink },
});
