import { AmountIssues, openObject, PhoneNumberIssues, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { amountDetailsIssues, lineItemIssues, lineItemOptionIssues } from "./line-item-issues.js";

/** The messages about how a customer pays. */
const collectionIssues = {
  allowedMethods: z.optional(z.string()),
  cardDetails: z.optional(openObject({ dynamicDescriptor: z.optional(z.string()) })),
  achDetails: z.optional(
    openObject({
      companyEntryDescription: z.optional(z.string()),
      originatingCompanyName: z.optional(z.string()),
    }),
  ),
  metadata: z.optional(z.string()),
};

const PaymentLinkPayoutIssuesSchema = openObject({
  allowedMethods: z.optional(z.string()),
  recipient: z.optional(openObject({ email: z.optional(z.string()), phone: z.optional(PhoneNumberIssues) })),
  metadata: z.optional(z.string()),
  pushOptions: z.optional(
    openObject({ allowedSpeeds: z.optional(z.string()), deferredBy: z.optional(z.string()) }),
  ),
  feePaidBy: z.optional(z.string()),
});

/** The server's message for each rejected field of a payout. */
export interface PaymentLinkPayoutIssues extends z.infer<typeof PaymentLinkPayoutIssuesSchema> {}

/** The server's message for each rejected field of a payout. */
export const PaymentLinkPayoutIssues: Schema<PaymentLinkPayoutIssues> = PaymentLinkPayoutIssuesSchema;

const PaymentLinkLineItemOptionIssuesSchema = openObject(lineItemOptionIssues);

/** The server's message for each rejected field of an option of a line item. */
export interface PaymentLinkLineItemOptionIssues
  extends z.infer<typeof PaymentLinkLineItemOptionIssuesSchema> {}

/** The server's message for each rejected field of an option of a line item. */
export const PaymentLinkLineItemOptionIssues: Schema<PaymentLinkLineItemOptionIssues> =
  PaymentLinkLineItemOptionIssuesSchema;

const PaymentLinkLineItemIssuesSchema = openObject({
  ...lineItemIssues,
  /** The messages, by the index of the option. */
  options: z.optional(z.record(z.string(), PaymentLinkLineItemOptionIssues)),
});

/** The server's message for each rejected field of a line item of a payment link. */
export interface PaymentLinkLineItemIssues extends z.infer<typeof PaymentLinkLineItemIssuesSchema> {}

/** The server's message for each rejected field of a line item of a payment link. */
export const PaymentLinkLineItemIssues: Schema<PaymentLinkLineItemIssues> = PaymentLinkLineItemIssuesSchema;

/** The fields that the errors of `createPaymentLink` and `updatePaymentLink` have in common. */
const paymentLinkIssues = {
  amount: z.optional(AmountIssues),
  expiresOn: z.optional(z.string()),
  display: z.optional(
    openObject({
      title: z.optional(z.string()),
      description: z.optional(z.string()),
      callToAction: z.optional(z.string()),
    }),
  ),
  payment: z.optional(openObject(collectionIssues)),
  payout: z.optional(PaymentLinkPayoutIssues),
  customAmountPayment: z.optional(
    openObject({
      ...collectionIssues,
      amountRange: z.optional(z.string()),
      suggestedAmounts: z.optional(z.string()),
    }),
  ),
  lineItems: z.optional(
    openObject({
      /** The messages, by the index of the item. */
      items: z.optional(z.record(z.string(), PaymentLinkLineItemIssues)),
    }),
  ),
  amountDetails: z.optional(openObject(amountDetailsIssues)),
};

const CreatePaymentLinkIssuesSchema = openObject({
  partnerAccountID: z.optional(z.string()),
  merchantPaymentMethodID: z.optional(z.string()),
  maxUses: z.optional(z.string()),
  ...paymentLinkIssues,
});

/** The server's message for each rejected field of `createPaymentLink` (status 422). */
export interface CreatePaymentLinkIssues extends z.infer<typeof CreatePaymentLinkIssuesSchema> {}

/** The server's message for each rejected field of `createPaymentLink` (status 422). */
export const CreatePaymentLinkIssues: Schema<CreatePaymentLinkIssues> = CreatePaymentLinkIssuesSchema;

const UpdatePaymentLinkIssuesSchema = openObject(paymentLinkIssues);

/** The server's message for each rejected field of `updatePaymentLink` (status 422). */
export interface UpdatePaymentLinkIssues extends z.infer<typeof UpdatePaymentLinkIssuesSchema> {}

/** The server's message for each rejected field of `updatePaymentLink` (status 422). */
export const UpdatePaymentLinkIssues: Schema<UpdatePaymentLinkIssues> = UpdatePaymentLinkIssuesSchema;
