import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const DisablePaymentLinkInputSchema = z.strictObject({
  accountID: id(),
  /** The `code` of the payment link. */
  paymentLinkCode: id(),
});

/** Input of `disablePaymentLink`. */
export interface DisablePaymentLinkInput extends z.infer<typeof DisablePaymentLinkInputSchema> {}

/** Input of `disablePaymentLink`. */
export const DisablePaymentLinkInput: Schema<DisablePaymentLinkInput> = DisablePaymentLinkInputSchema;

/**
 * Disables a payment link, so that it can no longer be used. `getPaymentLink` still returns it. An access token needs
 * the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { disablePaymentLink } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await disablePaymentLink(client, { accountID: "5a3f", paymentLinkCode: "uc7ZYKrMhi" });
 * ```
 * @see https://docs.moov.io/api/money-movement/payment-links/
 */
export const disablePaymentLink = defineOperation({
  id: "disablePaymentLink",
  method: "DELETE",
  path: "/accounts/{accountID}/payment-links/{paymentLinkCode}",
  input: DisablePaymentLinkInput,
});
