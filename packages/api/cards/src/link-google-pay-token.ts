import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { GooglePay, id, openObject, PaymentMethodType, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { LinkGooglePayTokenIssues } from "./errors.js";
import { GooglePayPaymentMethodDataInput } from "./google-pay-payment-method-data-input.js";

const LinkGooglePayTokenInputSchema = z.strictObject({
  /** The account of the buyer. */
  accountID: id(),
  /**
   * The account of the merchant. It must be the account that the page passed to Google Pay as the merchant of the
   * gateway.
   */
  merchantAccountID: id(),
  /** The `paymentMethodData` of Google Pay, unchanged. */
  paymentMethodData: GooglePayPaymentMethodDataInput,
});

/** Input of `linkGooglePayToken`. */
export interface LinkGooglePayTokenInput extends z.infer<typeof LinkGooglePayTokenInputSchema> {}

/** Input of `linkGooglePayToken`. */
export const LinkGooglePayTokenInput: Schema<LinkGooglePayTokenInput> = LinkGooglePayTokenInputSchema;

const LinkedGooglePayPaymentMethodSchema = openObject({
  paymentMethodID: z.string(),
  paymentMethodType: PaymentMethodType,
  googlePay: GooglePay,
});

/** A payment method of a token of Google Pay. */
export interface LinkedGooglePayPaymentMethod extends z.infer<typeof LinkedGooglePayPaymentMethodSchema> {}

/** A payment method of a token of Google Pay. */
export const LinkedGooglePayPaymentMethod: Schema<LinkedGooglePayPaymentMethod> =
  LinkedGooglePayPaymentMethodSchema;

/**
 * Links a token of Google Pay to the account of the buyer, and returns its payment methods. Google issues a token for one
 * payment, so link it only once. An access token needs the scope `/accounts/{accountID}/cards.write`.
 *
 * @example
 * ```ts
 * import { type GooglePayPaymentMethodDataInput, linkGooglePayToken } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 *
 * const pay = async (paymentMethodData: GooglePayPaymentMethodDataInput) => {
 *   const input = { accountID: "5a3f", merchantAccountID: "8c21", paymentMethodData };
 *   const methods = await linkGooglePayToken(client, input);
 *   return methods.find(({ paymentMethodType }) => paymentMethodType === "google-pay");
 * };
 * ```
 * @see https://docs.moov.io/api/sources/google-pay/
 */
export const linkGooglePayToken = defineOperation({
  id: "linkGooglePayToken",
  method: "POST",
  path: "/accounts/{accountID}/google-pay/tokens",
  input: LinkGooglePayTokenInput,
  output: { 200: z.array(LinkedGooglePayPaymentMethod) },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(LinkGooglePayTokenIssues) },
  secretFields: ["token"],
  // Google issues a token for one payment.
  idempotent: false,
});
