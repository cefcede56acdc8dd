// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export { AmountDecimalUpdateInput, AmountUpdateInput } from "./amount-update-input.js";
export { CallToAction, CallToActionInput } from "./call-to-action.js";
export {
  CollectionPaymentMethodType,
  CollectionPaymentMethodTypeInput,
} from "./collection-payment-method-type.js";
export * from "./create-invoice.js";
export * from "./create-invoice-payment.js";
export * from "./create-payment-link.js";
export * from "./create-product.js";
export * from "./create-receipts.js";
export * from "./delete-image.js";
export * from "./delete-invoice.js";
export * from "./disable-payment-link.js";
export * from "./disable-product.js";
export {
  DisbursementPaymentMethodType,
  DisbursementPaymentMethodTypeInput,
} from "./disbursement-payment-method-type.js";
export * from "./get-image-metadata.js";
export * from "./get-invoice.js";
export * from "./get-payment-link.js";
export * from "./get-payment-link-qr-code.js";
export * from "./get-product.js";
export * from "./get-public-image.js";
export { ImageIssues, ImageMetadataIssues } from "./image-errors.js";
export { ImageMetadata, ImageMetadataInput } from "./image-metadata.js";
export { Invoice } from "./invoice.js";
export {
  InvoiceAmountDetails,
  InvoiceAmountDetailsInput,
  InvoiceAmountDetailsUpdateInput,
} from "./invoice-amount-details.js";
export {
  CreateInvoiceIssues,
  CreateInvoicePaymentIssues,
  InvoiceLineItemIssues,
  InvoiceLineItemOptionIssues,
  ListInvoicesIssues,
  UpdateInvoiceIssues,
} from "./invoice-errors.js";
export {
  InvoiceLineItemInput,
  InvoiceLineItemOptionInput,
  InvoiceLineItemsInput,
  InvoiceLineItemsUpdateInput,
} from "./invoice-line-items-input.js";
export {
  InvoiceExternalPayment,
  InvoicePayment,
  InvoicePaymentType,
  InvoiceTransferPayment,
} from "./invoice-payment.js";
export * from "./list-image-metadata.js";
export * from "./list-invoice-payments.js";
export * from "./list-invoices.js";
export * from "./list-payment-links.js";
export * from "./list-product-categories.js";
export * from "./list-products.js";
export * from "./list-receipts.js";
export { PaymentLink } from "./payment-link.js";
export {
  PaymentLinkAmountDetails,
  PaymentLinkAmountDetailsInput,
  PaymentLinkAmountDetailsUpdateInput,
} from "./payment-link-amount-details.js";
export {
  PaymentLinkAmountRange,
  PaymentLinkAmountRangeInput,
  PaymentLinkAmountRangeUpdateInput,
  PaymentLinkCustomAmountPayment,
  PaymentLinkCustomAmountPaymentInput,
  PaymentLinkCustomAmountPaymentUpdateInput,
} from "./payment-link-custom-amount.js";
export { PaymentLinkCustomer, PaymentLinkCustomerInput } from "./payment-link-customer.js";
export {
  PaymentLinkDisplay,
  PaymentLinkDisplayInput,
  PaymentLinkDisplayUpdateInput,
} from "./payment-link-display.js";
export {
  CreatePaymentLinkIssues,
  PaymentLinkLineItemIssues,
  PaymentLinkLineItemOptionIssues,
  PaymentLinkPayoutIssues,
  UpdatePaymentLinkIssues,
} from "./payment-link-errors.js";
export { PaymentLinkFeePaidBy, PaymentLinkFeePaidByInput } from "./payment-link-fee-paid-by.js";
export { PaymentLinkLineItemsUpdateInput } from "./payment-link-line-items-update-input.js";
export {
  PaymentLinkACHDetails,
  PaymentLinkACHDetailsInput,
  PaymentLinkCardDetails,
  PaymentLinkCardDetailsInput,
} from "./payment-link-method-details.js";
export {
  PaymentLinkPayment,
  PaymentLinkPaymentInput,
  PaymentLinkPaymentUpdateInput,
} from "./payment-link-payment.js";
export {
  PaymentLinkPayout,
  PaymentLinkPayoutInput,
  PaymentLinkPayoutUpdateInput,
} from "./payment-link-payout.js";
export {
  PaymentLinkPushOptions,
  PaymentLinkPushOptionsInput,
  PaymentLinkPushOptionsUpdateInput,
} from "./payment-link-push-options.js";
export {
  type PaymentLinkEmailRecipient,
  type PaymentLinkPhoneRecipient,
  PaymentLinkRecipient,
  PaymentLinkRecipientInput,
} from "./payment-link-recipient.js";
export { PaymentLinkStatus } from "./payment-link-status.js";
export { PaymentLinkType, PaymentLinkTypeInput } from "./payment-link-type.js";
export { Product, ProductOption, ProductOptionGroup } from "./product.js";
export { ProductCategories, ProductCategory } from "./product-category.js";
export { ProductIssues, ProductOptionGroupIssues, ProductOptionIssues } from "./product-errors.js";
export { AssignProductImageInput, ProductOptionGroupInput, ProductOptionInput } from "./product-input.js";
export { PushDeliverySpeed, PushDeliverySpeedInput } from "./push-delivery-speed.js";
export { Receipt, SentReceipt } from "./receipt.js";
export {
  type OccurrenceReceiptToAccount,
  type OccurrenceReceiptToEmail,
  ReceiptInput,
  type ScheduleReceiptToAccount,
  type ScheduleReceiptToEmail,
  type TransferReceiptToAccount,
  type TransferReceiptToEmail,
} from "./receipt-input.js";
export { ReceiptKind, ReceiptKindInput } from "./receipt-kind.js";
export * from "./update-image.js";
export * from "./update-image-metadata.js";
export * from "./update-invoice.js";
export * from "./update-payment-link.js";
export * from "./update-product.js";
export * from "./upload-image.js";
