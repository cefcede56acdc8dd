import { defineOperation } from "@moovkit/core";
import { id, PaymentMethod, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GetPaymentMethodInputSchema = z.strictObject({ accountID: id(), paymentMethodID: id() });

/** Input of `getPaymentMethod`. */
export interface GetPaymentMethodInput extends z.infer<typeof GetPaymentMethodInputSchema> {}

/** Input of `getPaymentMethod`. */
export const GetPaymentMethodInput: Schema<GetPaymentMethodInput> = GetPaymentMethodInputSchema;

/**
 * Returns a payment method. Its `paymentMethodType` narrows it to the type with a bank account, a card or a wallet.
 *
 * An access token needs the scope `/accounts/{accountID}/payment-methods.read`.
 *
 * @example
 * ```ts
 * import { getPaymentMethod } from "@moovkit/payment-methods";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const paymentMethod = await getPaymentMethod(client, { accountID: "5a3f", paymentMethodID: "b7d2" });
 * if (paymentMethod.paymentMethodType === "moov-wallet") console.log(paymentMethod.wallet.walletID);
 * ```
 * @see https://docs.moov.io/api/sources/payment-methods/get/
 */
export const getPaymentMethod = defineOperation({
  id: "getPaymentMethod",
  method: "GET",
  path: "/accounts/{accountID}/payment-methods/{paymentMethodID}",
  input: GetPaymentMethodInput,
  output: { 200: PaymentMethod },
});
