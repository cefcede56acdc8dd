import { defineOperation } from "@moovkit/core";
import { id, PaymentMethod, PaymentMethodTypeInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ListPaymentMethodsInputSchema = z.strictObject({
  accountID: id(),
  /** Only payment methods of this type. */
  paymentMethodType: z.optional(PaymentMethodTypeInput),
  /** Only payment methods of the wallet, the bank account or the card with this ID. */
  sourceID: z.optional(id()),
});

/** Input of `listPaymentMethods`. */
export interface ListPaymentMethodsInput extends z.infer<typeof ListPaymentMethodsInputSchema> {}

/** Input of `listPaymentMethods`. */
export const ListPaymentMethodsInput: Schema<ListPaymentMethodsInput> = ListPaymentMethodsInputSchema;

/**
 * Returns the payment methods of an account, in one list without pages. Moov creates them asynchronously after a bank
 * account or a card is linked or verified.
 *
 * An access token needs the scope `/accounts/{accountID}/payment-methods.read`.
 *
 * @example
 * ```ts
 * import { listPaymentMethods } from "@moovkit/payment-methods";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const [paymentMethod] = await listPaymentMethods(client, {
 *   accountID: "5a3f",
 *   paymentMethodType: "ach-credit-same-day",
 * });
 * ```
 * @see https://docs.moov.io/api/sources/payment-methods/list/
 */
export const listPaymentMethods = defineOperation({
  id: "listPaymentMethods",
  method: "GET",
  path: "/accounts/{accountID}/payment-methods",
  input: ListPaymentMethodsInput,
  output: { 200: z.array(PaymentMethod) },
});
