import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { AmountUpdateInput } from "./amount-update-input.js";
import { PaymentLink } from "./payment-link.js";
import { PaymentLinkAmountDetailsUpdateInput } from "./payment-link-amount-details.js";
import { PaymentLinkCustomAmountPaymentUpdateInput } from "./payment-link-custom-amount.js";
import { PaymentLinkCustomerInput } from "./payment-link-customer.js";
import { PaymentLinkDisplayUpdateInput } from "./payment-link-display.js";
import { UpdatePaymentLinkIssues } from "./payment-link-errors.js";
import { PaymentLinkLineItemsUpdateInput } from "./payment-link-line-items-update-input.js";
import { PaymentLinkPaymentUpdateInput } from "./payment-link-payment.js";
import { PaymentLinkPayoutUpdateInput } from "./payment-link-payout.js";

const UpdatePaymentLinkInputSchema = z.strictObject({
  accountID: id(),
  /** The `code` of the payment link. */
  paymentLinkCode: id(),

  /** Only for payments and payouts of a fixed amount. */
  amount: z.optional(AmountUpdateInput),
  /** RFC 3339. `null` removes it. */
  expiresOn: z.nullish(z.iso.datetime({ offset: true })),
  display: z.optional(PaymentLinkDisplayUpdateInput),
  customer: z.optional(PaymentLinkCustomerInput),
  payment: z.optional(PaymentLinkPaymentUpdateInput),
  payout: z.optional(PaymentLinkPayoutUpdateInput),
  customAmountPayment: z.optional(PaymentLinkCustomAmountPaymentUpdateInput),
  /** What is paid. The total of the items plus the tax must be the amount. */
  lineItems: z.optional(PaymentLinkLineItemsUpdateInput),
  amountDetails: z.optional(PaymentLinkAmountDetailsUpdateInput),
});

/** Input of `updatePaymentLink`. Fields that are omitted keep their values. */
export interface UpdatePaymentLinkInput extends z.infer<typeof UpdatePaymentLinkInputSchema> {}

/** Input of `updatePaymentLink`. Fields that are omitted keep their values. */
export const UpdatePaymentLinkInput: Schema<UpdatePaymentLinkInput> = UpdatePaymentLinkInputSchema;

/**
 * Changes a payment link. Its type cannot be changed: of `payment`, `payout` and `customAmountPayment`, set only the
 * field that the payment link has. An access token needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { updatePaymentLink } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * await updatePaymentLink(client, {
 *   accountID: "5a3f",
 *   paymentLinkCode: "uc7ZYKrMhi",
 *   amount: { value: 1500 },
 *   expiresOn: null,
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/payment-links/
 */
export const updatePaymentLink = defineOperation({
  id: "updatePaymentLink",
  method: "PATCH",
  path: "/accounts/{accountID}/payment-links/{paymentLinkCode}",
  input: UpdatePaymentLinkInput,
  output: { 200: PaymentLink },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(UpdatePaymentLinkIssues) },
});
