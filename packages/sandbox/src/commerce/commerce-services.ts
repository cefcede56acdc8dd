import type { Engine } from "../engine/engine.js";
import type { TransferStore } from "../transfers/transfer-store.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import { createImageStore, type ImageStore } from "./images/image-store.js";
import { createInvoiceStore, type InvoiceStore } from "./invoices/invoice-store.js";
import { createPaymentLinkStore, type PaymentLinkStore } from "./payment-links/payment-link-store.js";
import { createProductStore, type ProductStore } from "./products/product-store.js";
import { createReceiptStore, type ReceiptStore } from "./receipts/receipt-store.js";

/** What the handlers of `@moovkit/commerce` need. */
export interface CommerceServices {
  readonly images: ImageStore;
  readonly products: ProductStore;
  readonly paymentLinks: PaymentLinkStore;
  readonly invoices: InvoiceStore;
  readonly receipts: ReceiptStore;
}

/** Creates what the handlers of `@moovkit/commerce` need. */
export const createCommerceServices = (
  engine: Engine,
  events: EventEmitter,
  transfers: TransferStore,
): CommerceServices => {
  const images = createImageStore(engine);
  return {
    images,
    products: createProductStore(engine, images),
    paymentLinks: createPaymentLinkStore(engine),
    invoices: createInvoiceStore(engine, {
      events,
      findTransfer: (transferID) => transfers.find(transferID)?.transfer,
    }),
    receipts: createReceiptStore(engine),
  };
};
