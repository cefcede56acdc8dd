import type { ImageMetadata, Invoice, InvoicePayment, PaymentLink, Product, Receipt } from "../src/index.js";

const CREATED_ON = "2026-01-01T12:00:00.168497001Z";
const LATER = "2026-01-02T12:00:00.168497001Z";

/** Returns an amount in dollars. */
export const usd = (valueDecimal: string) => ({ currency: "USD", valueDecimal });

export const accountID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
export const customerAccountID = "9b1c7d2e-3f40-4a51-8b62-7c8d9e0f1a2b";
export const partnerAccountID = "5a3fc7d2-3f40-4a51-8b62-7c8d9e0f1a2b";

export const IMAGE: ImageMetadata = {
  imageID: "fed91252-6f48-4b70-885e-520bf53a52ff",
  publicID: "qJRAaAwwF5hmfeAFdHjIb",
  altText: "A cake with cherries",
  link: "https://api.moov.io/images/qJRAaAwwF5hmfeAFdHjIb",
  createdOn: CREATED_ON,
  updatedOn: LATER,
  disabledOn: LATER,
};

/** The smallest image that Moov returns. */
export const PLAIN_IMAGE: ImageMetadata = {
  imageID: "eb466644-0a58-4b87-af1e-94d03e223ad2",
  publicID: "q7lKWleAy9fUNhEGezQ1g",
  link: "https://api.moov.io/images/q7lKWleAy9fUNhEGezQ1g",
  createdOn: CREATED_ON,
  updatedOn: CREATED_ON,
};

const ASSIGNED_IMAGE = {
  imageID: IMAGE.imageID,
  altText: "A cake with cherries",
  link: IMAGE.link,
  publicID: IMAGE.publicID,
};

const LINE_ITEMS = {
  items: [
    {
      name: "Cake",
      basePrice: usd("25.000000001"),
      quantity: 2,
      options: [
        {
          name: "No cream",
          quantity: 1,
          priceModifier: usd("-0.50"),
          images: [ASSIGNED_IMAGE],
          group: "Extras",
        },
      ],
      images: [ASSIGNED_IMAGE],
      productID: "ec7e1848-dc80-4ab0-8827-dd7fc0737b43",
    },
    { name: "Candle", basePrice: usd("1.00"), quantity: 1 },
  ],
};

export const PAYMENT_LINK: PaymentLink = {
  code: "uc7ZYKrMhi",
  paymentLinkType: "payment",
  mode: "production",
  status: "used",
  partnerAccountID,
  merchantAccountID: accountID,
  ownerAccountID: accountID,
  merchantPaymentMethodID: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  link: "https://moov.link/p/uc7ZYKrMhi",
  amount: { currency: "USD", value: 5100 },
  uses: 3,
  maxUses: 3,
  lastUsedOn: LATER,
  expiresOn: LATER,
  display: { title: "Order 17", description: "Two cakes", callToAction: "pay" },
  customer: { requireAddress: true, requirePhone: false, tippingEnabled: true, metadata: { plan: "gold" } },
  payment: {
    allowedMethods: ["card-payment", "ach-debit-collect"],
    cardDetails: { dynamicDescriptor: "BAKERY" },
    achDetails: { companyEntryDescription: "CAKES", originatingCompanyName: "BAKERY" },
    metadata: { order: "17" },
  },
  lineItems: LINE_ITEMS,
  amountDetails: { tax: usd("1.00"), surcharge: usd("0.50") },
  createdOn: CREATED_ON,
  updatedOn: LATER,
  disabledOn: LATER,
};

/** The smallest payment link that Moov returns for a payout. */
export const PAYOUT_LINK: PaymentLink = {
  code: "b8a7c6d5e4",
  paymentLinkType: "payout",
  mode: "sandbox",
  status: "active",
  partnerAccountID,
  merchantAccountID: accountID,
  ownerAccountID: accountID,
  merchantPaymentMethodID: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  link: "https://moov.link/p/b8a7c6d5e4",
  amount: { currency: "USD", value: 5100 },
  uses: 0,
  maxUses: 1,
  display: { title: "Refund", description: "Order 17", callToAction: "auto" },
  customer: {},
  payout: {
    allowedMethods: ["push-to-card"],
    recipient: { phone: { number: "8185551212", countryCode: "1" } },
    metadata: { order: "17" },
    pushOptions: { allowedSpeeds: ["instant", "deferred"], deferredBy: "24h" },
    feePaidBy: { "push-to-card": "destination" },
  },
  createdOn: CREATED_ON,
  updatedOn: CREATED_ON,
};

/** A payment link whose amount the customer chooses. */
export const DONATION_LINK: PaymentLink = {
  ...PAYOUT_LINK,
  code: "c1d2e3f4a5",
  paymentLinkType: "custom-amount-payment",
  amount: undefined,
  payout: undefined,
  customAmountPayment: {
    allowedMethods: ["apple-pay", "google-pay"],
    amountRange: { minimum: usd("1.00"), maximum: usd("100.00") },
    suggestedAmounts: [usd("5.00"), usd("10.00")],
  },
};

export const EXTERNAL_PAYMENT: InvoicePayment = {
  invoicePaymentID: "41fcd3e2-b1a0-4f9e-8d7c-6b5a49382716",
  invoicePaymentType: "external",
  amount: usd("20.00"),
  external: { description: "Check 1042", foreignID: "check-1042", paymentDate: LATER },
};

export const TRANSFER_PAYMENT: InvoicePayment = {
  invoicePaymentID: "7d40c1b2-a3f4-4e5d-8c6b-9a0b1c2d3e4f",
  invoicePaymentType: "transfer",
  amount: usd("31.00"),
  transfer: { transferID: "796d94ae-21b4-48b3-a176-cc893ab6498d" },
};

export const INVOICE: Invoice = {
  invoiceID: "c2e1a7b4-5b0c-4d5e-9c3f-0a1b2c3d4e5f",
  invoiceNumber: "INV-1001",
  description: "Birthday",
  customerAccountID,
  customerDisplayName: "Amanda Yang",
  customerEmail: "amanda@yang.example",
  partnerAccountID,
  status: "paid",
  lineItems: LINE_ITEMS,
  subtotalAmount: usd("49.500000002"),
  amountDetails: { tax: usd("1.00"), surcharge: usd("0.50") },
  totalAmount: usd("51.000000002"),
  pendingAmount: usd("0.00"),
  paidAmount: usd("51.000000002"),
  refundedAmount: usd("0.00"),
  disputedAmount: usd("0.00"),
  paymentLinkCode: "uc7ZYKrMhi",
  paymentLinkURL: "https://moov.link/p/uc7ZYKrMhi",
  invoicePayments: [EXTERNAL_PAYMENT, TRANSFER_PAYMENT],
  createdOn: CREATED_ON,
  invoiceDate: CREATED_ON,
  dueDate: LATER,
  sentOn: CREATED_ON,
  paidOn: LATER,
  canceledOn: LATER,
  disabledOn: LATER,
};

/** The smallest invoice that Moov returns. */
export const DRAFT: Invoice = {
  invoiceID: "0eb7d670-c252-422a-892d-002136c358e1",
  invoiceNumber: "INV-1002",
  customerAccountID,
  customerDisplayName: "Amanda Yang",
  customerEmail: "amanda@yang.example",
  partnerAccountID,
  status: "draft",
  lineItems: { items: [] },
  subtotalAmount: usd("0.00"),
  totalAmount: usd("0.00"),
  pendingAmount: usd("0.00"),
  paidAmount: usd("0.00"),
  refundedAmount: usd("0.00"),
  disputedAmount: usd("0.00"),
  createdOn: CREATED_ON,
};

export const CATEGORY = {
  categoryID: "fb-1-2",
  name: "Cakes",
  fullName: "Food > Bakery > Cakes",
  level: 3,
  parentID: "fb-1",
};

export const PRODUCT: Product = {
  productID: "ec7e1848-dc80-4ab0-8827-dd7fc0737b43",
  title: "Cake",
  description: "With **cherries**",
  basePrice: usd("25.00"),
  optionGroups: [
    {
      name: "Size",
      description: "How many people it serves",
      minSelect: 1,
      maxSelect: 1,
      options: [
        {
          name: "Small",
          description: "Four people",
          priceModifier: usd("-2.50"),
          images: [ASSIGNED_IMAGE],
        },
        { name: "Large" },
      ],
    },
  ],
  images: [ASSIGNED_IMAGE],
  category: CATEGORY,
  createdOn: CREATED_ON,
  updatedOn: LATER,
  disabledOn: LATER,
};

/** The smallest product that Moov returns. */
export const PLAIN_PRODUCT: Product = {
  productID: "1a2b3c4d-5e6f-4708-91a2-b3c4d5e6f708",
  title: "Candle",
  basePrice: usd("1.00"),
  createdOn: CREATED_ON,
  updatedOn: CREATED_ON,
};

export const RECEIPT: Receipt = {
  receiptID: "4925c8a5-94c7-41c4-9272-c90c2832cb4c",
  createdBy: partnerAccountID,
  disabledOn: LATER,
  kind: "sale.customer.v1",
  email: "amanda@yang.example",
  forTransferID: TRANSFER_PAYMENT.transfer?.transferID,
  sentFor: [
    {
      receiptID: "23e0361a-ef0e-4fa5-8f73-7ca3157a2f86",
      idempotencyKey: "f1a2b3c4-d5e6-4f70-8192-a3b4c5d6e7f8",
      sentOn: LATER,
    },
  ],
};

/** The smallest receipt that Moov returns. */
export const SCHEDULE_RECEIPT: Receipt = {
  receiptID: "5925c8a5-94c7-41c4-9272-c90c2832cb4c",
  createdBy: partnerAccountID,
  kind: "sale.customer.v1",
  emailAccountID: customerAccountID,
  forScheduleID: "693ceb53-94c7-41c4-9272-c90c2832cb4c",
};
