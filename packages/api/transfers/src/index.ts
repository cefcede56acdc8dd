// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { ACHAddendaRecordInput } from "./ach-input.js";
export { ACHException, ACHTransactionDetails, TransferACHAddendaRecord } from "./ach-transaction-details.js";
export { ACHTransactionStatus } from "./ach-transaction-status.js";
export * from "./batch-get-transfers.js";
export { Cancellation } from "./cancellation.js";
export { CardAcquiringDispute } from "./card-acquiring-dispute.js";
export { CardAcquiringRefund, RefundCardDetails } from "./card-acquiring-refund.js";
export { CardTransactionDetails } from "./card-transaction-details.js";
export { CardTransactionFailureCode } from "./card-transaction-failure-code.js";
export { CardTransactionStatus } from "./card-transaction-status.js";
export * from "./create-cancellation.js";
export * from "./create-reversal.js";
export * from "./create-transfer.js";
export {
  CreateTransferDestinationInput,
  DestinationACHDetailsInput,
  DestinationCardDetailsInput,
} from "./create-transfer-destination.js";
export * from "./create-transfer-options.js";
export {
  CreateTransferSourceInput,
  type PaymentMethodSource,
  type PaymentTokenSource,
  SourceACHDetailsInput,
  SourceCardDetailsInput,
  type TransferGroupSource,
} from "./create-transfer-source.js";
export { DebitHoldPeriod, DebitHoldPeriodInput } from "./debit-hold-period.js";
export {
  CreateReversalIssues,
  CreateTransferIssues,
  CreateTransferOptionsIssues,
  InitiateRefundIssues,
  ListTransfersIssues,
  TransferLineItemIssues,
  TransferLineItemOptionIssues,
  UpdateTransferIssues,
} from "./errors.js";
export { FacilitatorFee, FacilitatorFeeInput } from "./facilitator-fee.js";
export * from "./get-cancellation.js";
export * from "./get-refund.js";
export * from "./get-transfer.js";
export * from "./initiate-refund.js";
export { InstantBankFailureCode } from "./instant-bank-failure-code.js";
export { InstantBankNetwork } from "./instant-bank-network.js";
export { InstantBankTransactionDetails } from "./instant-bank-transaction-details.js";
export { InstantBankTransactionStatus } from "./instant-bank-transaction-status.js";
export * from "./list-cancellations.js";
export * from "./list-refunds.js";
export * from "./list-transfers.js";
export { MoovFee, MoovFeeDetails } from "./moov-fee.js";
export { RefundAmountDetails, RefundAmountDetailsInput } from "./refund-amount-details.js";
export { RefundCardStatus } from "./refund-card-status.js";
export { SECCode, SECCodeInput } from "./sec-code.js";
export { TransactionSource, TransactionSourceInput } from "./transaction-source.js";
export { AsyncTransfer, CreatedTransfer, Transfer, TransferCapture } from "./transfer.js";
export { TransferAccount } from "./transfer-account.js";
export { TransferAmountDetails, TransferAmountDetailsInput } from "./transfer-amount-details.js";
export { TransferDestination } from "./transfer-destination.js";
export { TransferFailureReason } from "./transfer-failure-reason.js";
export { TransferParty } from "./transfer-party.js";
export { TransferSource } from "./transfer-source.js";
export { TransferStatus, TransferStatusInput } from "./transfer-status.js";
export { TransferWaitForInput } from "./transfer-wait-for.js";
export * from "./update-transfer.js";
