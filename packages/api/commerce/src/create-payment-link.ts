import { ConflictError, defineOperation, GenericError, unprocessable } from "@moovkit/core";
import { AmountInput, id, LineItemsInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { requireExactlyOne } from "./exactly-one-of.js";
import { omitted } from "./omitted.js";
import { PaymentLink } from "./payment-link.js";
import { PaymentLinkAmountDetailsInput } from "./payment-link-amount-details.js";
import { PaymentLinkCustomAmountPaymentInput } from "./payment-link-custom-amount.js";
import { PaymentLinkCustomerInput } from "./payment-link-customer.js";
import { PaymentLinkDisplayInput } from "./payment-link-display.js";
import { CreatePaymentLinkIssues } from "./payment-link-errors.js";
import { PaymentLinkPaymentInput } from "./payment-link-payment.js";
import { PaymentLinkPayoutInput } from "./payment-link-payout.js";

const otherForms = { payment: omitted(), payout: omitted(), customAmountPayment: omitted() };

const linkFields = {
  /** The account that receives the money of a payment, or pays a payout. */
  accountID: id(),
  /** Your own account. */
  partnerAccountID: id(),
  /** The wallet of the account that receives or pays the money. */
  merchantPaymentMethodID: id(),
  /** The payment link cannot be used after this time. RFC 3339. */
  expiresOn: z.optional(z.iso.datetime({ offset: true })),
  display: PaymentLinkDisplayInput,
  customer: z.optional(PaymentLinkCustomerInput),
  /** What is paid. The total of the items plus the tax must be the amount. */
  lineItems: z.optional(LineItemsInput),
  amountDetails: z.optional(PaymentLinkAmountDetailsInput),
};

/** Maximum number of uses. 0 means no limit. */
const maxUses = z.optional(z.int().check(z.nonnegative()));

const CreatePaymentLinkForPaymentInputSchema = z.strictObject({
  ...otherForms,
  ...linkFields,
  amount: AmountInput,
  /** Maximum number of uses. 0 means no limit. */
  maxUses,
  /** How the customer pays. */
  payment: PaymentLinkPaymentInput,
});

/** Input of `createPaymentLink` for a payment of a fixed amount. */
export interface CreatePaymentLinkForPaymentInput
  extends z.infer<typeof CreatePaymentLinkForPaymentInputSchema> {}

const CreatePaymentLinkForPayoutInputSchema = z.strictObject({
  ...otherForms,
  ...linkFields,
  amount: AmountInput,
  /** Moov sets 1, because a payout has one recipient. */
  maxUses,
  /** How the recipient is paid. */
  payout: PaymentLinkPayoutInput,
});

/** Input of `createPaymentLink` for a payout. */
export interface CreatePaymentLinkForPayoutInput
  extends z.infer<typeof CreatePaymentLinkForPayoutInputSchema> {}

const CreatePaymentLinkForCustomAmountInputSchema = z.strictObject({
  ...otherForms,
  ...linkFields,
  amount: z.optional(z.never("must be omitted, because the customer chooses the amount")),
  /** Maximum number of uses. 0 means no limit. */
  maxUses,
  /** How the customer pays, and which amounts they can choose. */
  customAmountPayment: PaymentLinkCustomAmountPaymentInput,
});

/** Input of `createPaymentLink` for a payment whose amount the customer chooses. */
export interface CreatePaymentLinkForCustomAmountInput
  extends z.infer<typeof CreatePaymentLinkForCustomAmountInputSchema> {}

/** Input of `createPaymentLink`: exactly one of `payment`, `payout` and `customAmountPayment`. */
export type CreatePaymentLinkInput =
  | CreatePaymentLinkForPaymentInput
  | CreatePaymentLinkForPayoutInput
  | CreatePaymentLinkForCustomAmountInput;

/** Input of `createPaymentLink`: exactly one of `payment`, `payout` and `customAmountPayment`. */
export const CreatePaymentLinkInput: Schema<CreatePaymentLinkInput> = z.union(
  [
    CreatePaymentLinkForPaymentInputSchema,
    CreatePaymentLinkForPayoutInputSchema,
    CreatePaymentLinkForCustomAmountInputSchema,
  ],
  { error: ({ input }) => requireExactlyOne(input, ["payment", "payout", "customAmountPayment"]) },
);

/**
 * Creates a page of Moov on which a customer pays an account (`payment`, or `customAmountPayment` if the customer
 * chooses the amount), or on which a recipient is paid (`payout`). Send the `link` of the result, or show it as a QR
 * code with `getPaymentLinkQRCode`.
 *
 * Moov has no idempotency key for it: after an error whose `processed` is not `"no"`, look for the payment link with
 * `listPaymentLinks` before you create it again.
 *
 * An access token needs the scope `/accounts/{accountID}/transfers.write`.
 *
 * @example
 * ```ts
 * import { createPaymentLink } from "@moovkit/commerce";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { link } = await createPaymentLink(client, {
 *   accountID: "5a3f",
 *   partnerAccountID: "9b1c",
 *   merchantPaymentMethodID: "3fa8",
 *   amount: { currency: "USD", value: 1204 }, // $12.04
 *   display: { title: "Order 17", description: "Two cakes", callToAction: "pay" },
 *   payment: { allowedMethods: ["card-payment", "ach-debit-collect"] },
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/payment-links/
 */
export const createPaymentLink = defineOperation({
  id: "createPaymentLink",
  method: "POST",
  path: "/accounts/{accountID}/payment-links",
  input: CreatePaymentLinkInput,
  output: { 200: PaymentLink },
  errors: { 400: GenericError, 409: ConflictError, 422: unprocessable(CreatePaymentLinkIssues) },
  idempotent: false,
});
