import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { ApplePay, id, openObject, PaymentMethodType, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ApplePayBillingContactInput, ApplePayTokenInput } from "./apple-pay-token-input.js";
import { LinkApplePayTokenIssues } from "./errors.js";

const LinkApplePayTokenInputSchema = z.strictObject({
  /** The account of the buyer. */
  accountID: id(),
  /** The `payment.token` of Apple Pay, unchanged. */
  token: ApplePayTokenInput,
  /** The `payment.billingContact` of Apple Pay. */
  billingContact: z.optional(ApplePayBillingContactInput),
});

/** Input of `linkApplePayToken`. */
export interface LinkApplePayTokenInput extends z.infer<typeof LinkApplePayTokenInputSchema> {}

/** Input of `linkApplePayToken`. */
export const LinkApplePayTokenInput: Schema<LinkApplePayTokenInput> = LinkApplePayTokenInputSchema;

const LinkedApplePayPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: PaymentMethodType,
  applePay: ApplePay,
});

/** A payment method of a token of Apple Pay. */
export interface LinkedApplePayPaymentMethod extends z.infer<typeof LinkedApplePayPaymentMethodSchema> {}

/** A payment method of a token of Apple Pay. */
export const LinkedApplePayPaymentMethod: Schema<LinkedApplePayPaymentMethod> =
  LinkedApplePayPaymentMethodSchema;

/**
 * Links a token of Apple Pay to the account of the buyer, and returns its payment methods. Apple issues a token for one
 * payment, so link it only once. An access token needs the scope `/accounts/{accountID}/cards.write`.
 *
 * @example
 * ```ts
 * import { type ApplePayTokenInput, linkApplePayToken } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 *
 * const pay = async (token: ApplePayTokenInput) => {
 *   const methods = await linkApplePayToken(client, { accountID: "5a3f", token });
 *   return methods.find(({ paymentMethodType }) => paymentMethodType === "apple-pay");
 * };
 * ```
 * @see https://docs.moov.io/api/sources/apple-pay/token/
 */
export const linkApplePayToken = defineOperation({
  id: "linkApplePayToken",
  method: "POST",
  path: "/accounts/{accountID}/apple-pay/tokens",
  input: LinkApplePayTokenInput,
  output: { 200: z.array(LinkedApplePayPaymentMethod) },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(LinkApplePayTokenIssues) },
  secretFields: ["token"],
  // Apple issues a token for one payment.
  idempotent: false,
});
