import { AmountDecimalIssues, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TransferLineItemOptionIssuesSchema = openObject({
  name: z.optional(z.string()),
  group: z.optional(z.string()),
  priceModifier: z.optional(AmountDecimalIssues),
  quantity: z.optional(z.string()),
  imageIDs: z.optional(z.string()),
});

/** The server's message for each rejected field of an option of a line item. */
export interface TransferLineItemOptionIssues extends z.infer<typeof TransferLineItemOptionIssuesSchema> {}

/** The server's message for each rejected field of an option of a line item. */
export const TransferLineItemOptionIssues: Schema<TransferLineItemOptionIssues> =
  TransferLineItemOptionIssuesSchema;

const TransferLineItemIssuesSchema = openObject({
  productID: z.optional(z.string()),
  name: z.optional(z.string()),
  basePrice: z.optional(AmountDecimalIssues),
  /** By the index of the option. */
  options: z.optional(z.record(z.string(), TransferLineItemOptionIssues)),
  quantity: z.optional(z.string()),
  imageIDs: z.optional(z.string()),
});

/** The server's message for each rejected field of a line item. */
export interface TransferLineItemIssues extends z.infer<typeof TransferLineItemIssuesSchema> {}

/** The server's message for each rejected field of a line item. */
export const TransferLineItemIssues: Schema<TransferLineItemIssues> = TransferLineItemIssuesSchema;

const CreateTransferIssuesSchema = openObject({
  amount: z.optional(z.string()),
  source: z.optional(z.string()),
  sourcePaymentMethodID: z.optional(z.string()),
  destinationPaymentMethodID: z.optional(z.string()),
  description: z.optional(z.string()),
  // The keys of the body are `FacilitatorFee.TotalDecimal` and `FacilitatorFee.MarkupDecimal`.
  facilitatorFee: z.optional(
    openObject({ totalDecimal: z.optional(z.string()), markupDecimal: z.optional(z.string()) }),
  ),
  metadata: z.optional(z.string()),
  foreignID: z.optional(z.string()),
  lineItems: z.optional(
    openObject({
      /** By the index of the item. */
      items: z.optional(z.record(z.string(), TransferLineItemIssues)),
    }),
  ),
  amountDetails: z.optional(
    openObject({
      tip: z.optional(z.string()),
      tax: z.optional(z.string()),
      surcharge: z.optional(z.string()),
    }),
  ),
});

/** The server's message for each rejected field of `createTransfer`. */
export interface CreateTransferIssues extends z.infer<typeof CreateTransferIssuesSchema> {}

/** The server's message for each rejected field of `createTransfer`. */
export const CreateTransferIssues: Schema<CreateTransferIssues> = CreateTransferIssuesSchema;

const CreateTransferOptionsIssuesSchema = openObject({
  amount: z.optional(z.string()),
  source: z.optional(z.string()),
  destination: z.optional(z.string()),
});

/** The server's message for each rejected field of `createTransferOptions`. */
export interface CreateTransferOptionsIssues extends z.infer<typeof CreateTransferOptionsIssuesSchema> {}

/** The server's message for each rejected field of `createTransferOptions`. */
export const CreateTransferOptionsIssues: Schema<CreateTransferOptionsIssues> =
  CreateTransferOptionsIssuesSchema;

const ListTransfersIssuesSchema = openObject({
  accountIDs: z.optional(z.string()),
  status: z.optional(z.string()),
  startDateTime: z.optional(z.string()),
  endDateTime: z.optional(z.string()),
  skip: z.optional(z.string()),
  count: z.optional(z.string()),
  groupID: z.optional(z.string()),
  foreignID: z.optional(z.string()),
  scheduleID: z.optional(z.string()),
  paymentLinkCode: z.optional(z.string()),
  refunded: z.optional(z.string()),
  disputed: z.optional(z.string()),
});

/** The server's message for each rejected field of `listTransfers`. */
export interface ListTransfersIssues extends z.infer<typeof ListTransfersIssuesSchema> {}

/** The server's message for each rejected field of `listTransfers`. */
export const ListTransfersIssues: Schema<ListTransfersIssues> = ListTransfersIssuesSchema;

const UpdateTransferIssuesSchema = openObject({
  metadata: z.optional(z.string()),
  foreignID: z.optional(z.string()),
});

/** The server's message for each rejected field of `updateTransfer`. */
export interface UpdateTransferIssues extends z.infer<typeof UpdateTransferIssuesSchema> {}

/** The server's message for each rejected field of `updateTransfer`. */
export const UpdateTransferIssues: Schema<UpdateTransferIssues> = UpdateTransferIssuesSchema;

const InitiateRefundIssuesSchema = openObject({
  amount: z.optional(z.string()),
  amountDetails: z.optional(openObject({ surcharge: z.optional(z.string()) })),
  /** A message about the refund as a whole. */
  error: z.optional(z.string()),
});

/** The server's message for each rejected field of `initiateRefund`. */
export interface InitiateRefundIssues extends z.infer<typeof InitiateRefundIssuesSchema> {}

/** The server's message for each rejected field of `initiateRefund`. */
export const InitiateRefundIssues: Schema<InitiateRefundIssues> = InitiateRefundIssuesSchema;

const CreateReversalIssuesSchema = openObject({
  amount: z.optional(z.string()),
  amountDetails: z.optional(openObject({ surcharge: z.optional(z.string()) })),
});

/** The server's message for each rejected field of `createReversal`. */
export interface CreateReversalIssues extends z.infer<typeof CreateReversalIssuesSchema> {}

/** The server's message for each rejected field of `createReversal`. */
export const CreateReversalIssues: Schema<CreateReversalIssues> = CreateReversalIssuesSchema;
