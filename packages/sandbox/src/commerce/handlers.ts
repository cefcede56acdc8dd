import type { Handler } from "../handler.js";
import { handleDeleteImage } from "./images/delete-image.js";
import { handleGetImageMetadata } from "./images/get-image-metadata.js";
import { handleGetPublicImage } from "./images/get-public-image.js";
import { handleListImageMetadata } from "./images/list-image-metadata.js";
import { handleUpdateImage } from "./images/update-image.js";
import { handleUpdateImageMetadata } from "./images/update-image-metadata.js";
import { handleUploadImage } from "./images/upload-image.js";
import { handleCreateInvoice } from "./invoices/create-invoice.js";
import { handleCreateInvoicePayment } from "./invoices/create-invoice-payment.js";
import { handleDeleteInvoice } from "./invoices/delete-invoice.js";
import { handleGetInvoice } from "./invoices/get-invoice.js";
import { handleListInvoicePayments } from "./invoices/list-invoice-payments.js";
import { handleListInvoices } from "./invoices/list-invoices.js";
import { handleUpdateInvoice } from "./invoices/update-invoice.js";
import { handleCreatePaymentLink } from "./payment-links/create-payment-link.js";
import { handleDisablePaymentLink } from "./payment-links/disable-payment-link.js";
import { handleGetPaymentLink } from "./payment-links/get-payment-link.js";
import { handleGetPaymentLinkQRCode } from "./payment-links/get-payment-link-qr-code.js";
import { handleListPaymentLinks } from "./payment-links/list-payment-links.js";
import { handleUpdatePaymentLink } from "./payment-links/update-payment-link.js";
import { handleCreateProduct } from "./products/create-product.js";
import { handleDisableProduct } from "./products/disable-product.js";
import { handleGetProduct } from "./products/get-product.js";
import { handleListProductCategories } from "./products/list-product-categories.js";
import { handleListProducts } from "./products/list-products.js";
import { handleUpdateProduct } from "./products/update-product.js";
import { handleCreateReceipts } from "./receipts/create-receipts.js";
import { handleListReceipts } from "./receipts/list-receipts.js";

/** The handlers of `@moovkit/commerce`. */
export const COMMERCE_HANDLERS: readonly Handler[] = [
  handleCreatePaymentLink,
  handleDisablePaymentLink,
  handleGetPaymentLinkQRCode,
  handleGetPaymentLink,
  handleListPaymentLinks,
  handleUpdatePaymentLink,
  handleCreateInvoicePayment,
  handleCreateInvoice,
  handleDeleteInvoice,
  handleGetInvoice,
  handleListInvoicePayments,
  handleListInvoices,
  handleUpdateInvoice,
  handleCreateProduct,
  handleDisableProduct,
  handleGetProduct,
  handleListProductCategories,
  handleListProducts,
  handleUpdateProduct,
  handleDeleteImage,
  handleGetImageMetadata,
  handleGetPublicImage,
  handleListImageMetadata,
  handleUpdateImageMetadata,
  handleUpdateImage,
  handleUploadImage,
  handleCreateReceipts,
  handleListReceipts,
];
