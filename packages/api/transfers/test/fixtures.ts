import type { PaymentMethod } from "@moovkit/models";
import type { Cancellation, CardAcquiringRefund, Transfer } from "../src/index.js";

const TIME = "2026-01-05T15:04:05.168497001Z";

export const ACCOUNT_ID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
export const TRANSFER_ID = "ec7e1848-dc80-4ab0-8827-dd7fc0737b43";
export const REFUND_ID = "d9c1a4f2-8f6b-4bb5-8d5e-6b0a1f3f7c20";
export const CANCELLATION_ID = "e4b7a6de-02b1-4a6e-9fe6-8c6d7c2f1a55";
export const WALLET_METHOD_ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
export const BANK_METHOD_ID = "77d2b8c1-1b6e-4d0e-a0f4-1d3c5b7f9e21";

const BANK_ACCOUNT = {
  bankAccountID: "b1c2d3e4-0000-4000-8000-000000000001",
  fingerprint: "9948962d92a1ce40c9f918cd9ece3a22",
  status: "verified",
  holderName: "Ada Lane",
  holderType: "individual",
  bankName: "Harbor Bank",
  bankAccountType: "checking",
  routingNumber: "322271627",
  lastFourAccountNumber: "4321",
  updatedOn: TIME,
};

const WALLET = {
  walletID: "4dbac313-d505-4d51-a0fe-c11787916fcf",
  partnerAccountID: ACCOUNT_ID,
  walletType: "default",
};

const CARD = {
  cardID: "c0ffee00-0000-4000-8000-000000000001",
  fingerprint: "9948962d92a1ce40c9f918cd9ece3a23",
  brand: "Visa",
  cardType: "debit",
  lastFourCardNumber: "1111",
  bin: "411111",
  expiration: { month: "01", year: "30" },
  holderName: "Ada Lane",
  billingAddress: { postalCode: "11111" },
  cardVerification: { cvv: "match", addressLine1: "match", postalCode: "match" },
};

/** Payment methods as `createTransferOptions` returns them. */
export const WALLET_METHOD: PaymentMethod = {
  paymentMethodID: WALLET_METHOD_ID,
  paymentMethodType: "moov-wallet",
  wallet: WALLET,
};

export const BANK_METHOD: PaymentMethod = {
  paymentMethodID: BANK_METHOD_ID,
  paymentMethodType: "ach-credit-same-day",
  bankAccount: BANK_ACCOUNT,
};

export const CANCELLATION: Cancellation = {
  cancellationID: CANCELLATION_ID,
  status: "pending",
  createdOn: TIME,
};

export const REFUND: CardAcquiringRefund = {
  refundID: REFUND_ID,
  createdOn: TIME,
  updatedOn: TIME,
  status: "failed",
  amount: { currency: "USD", value: 500 },
  amountDetails: { surcharge: { currency: "USD", valueDecimal: "0.15" } },
  cardDetails: { status: "failed", failureCode: "issuer-not-available", initiatedOn: TIME, failedOn: TIME },
};

/** A refund that the card network has not confirmed. */
export const ASYNC_REFUND = {
  refundID: REFUND_ID,
  createdOn: TIME,
  amount: { currency: "USD", value: 500 },
};

/** A payout from a wallet to a bank account that the bank returned. */
export const PAYOUT: Transfer = {
  transferID: TRANSFER_ID,
  createdOn: TIME,
  source: {
    paymentMethodID: WALLET_METHOD_ID,
    paymentMethodType: "moov-wallet",
    account: { accountID: ACCOUNT_ID, email: "orders@bakery.example", displayName: "Harbor Street Bakery" },
    wallet: WALLET,
  },
  destination: {
    paymentMethodID: BANK_METHOD_ID,
    paymentMethodType: "ach-credit-same-day",
    account: {
      accountID: "9b1c5f0e-2c52-4f64-9a57-6f1f6e1a0b12",
      email: "ada@bakery.example",
      displayName: "Ada Lane",
    },
    bankAccount: BANK_ACCOUNT,
    achDetails: {
      status: "returned",
      traceNumber: "124000540000001",
      return: { code: "R03", reason: "No account", description: "The account does not exist" },
      companyEntryDescription: "Payroll",
      originatingCompanyName: "Harbor Bakery",
      secCode: "PPD",
      initiatedOn: TIME,
      originatedOn: TIME,
      returnedOn: TIME,
      debitHoldPeriod: "no-hold",
      addenda: [{ record: "Invoice 17", isMasked: false }],
    },
    instantBankDetails: { network: "rtp", status: "failed", failureCode: "account-closed", failedOn: TIME },
  },
  status: "failed",
  failureReason: "destination-payment-error",
  amount: { currency: "USD", value: 1204 },
  description: "Wages of January",
  metadata: { run: "2026-01" },
  facilitatorFee: { total: 120, totalDecimal: "1.2", markup: 90, markupDecimal: "0.9" },
  moovFee: 30,
  moovFeeDecimal: "0.3",
  moovFeeDetails: { moovProcessing: "0.3" },
  moovFees: [
    {
      accountID: ACCOUNT_ID,
      transferParty: "partner",
      totalAmount: { currency: "USD", valueDecimal: "0.3" },
      feeIDs: ["f1"],
    },
  ],
  groupID: "g1",
  cancellations: [CANCELLATION],
  foreignID: "wages-17",
};

/** A card payment that was refunded and disputed. */
export const CARD_PAYMENT: Transfer = {
  transferID: "ec7e1848-dc80-4ab0-8827-dd7fc0737b44",
  createdOn: TIME,
  completedOn: TIME,
  source: {
    paymentMethodID: "1d3c5b7f-1b6e-4d0e-a0f4-77d2b8c19e21",
    paymentMethodType: "card-payment",
    account: PAYOUT.destination.account,
    card: CARD,
    cardDetails: {
      status: "settled",
      dynamicDescriptor: "Harbor Bakery",
      transactionSource: "first-recurring",
      initiatedOn: TIME,
      confirmedOn: TIME,
      settledOn: TIME,
      authorizationCode: "A1B2C3",
    },
  },
  destination: PAYOUT.source,
  status: "completed",
  amount: { currency: "USD", value: 2500 },
  refundedAmount: { currency: "USD", value: 500 },
  refunds: [REFUND],
  disputedAmount: { currency: "USD", value: 2000 },
  disputes: [{ disputeID: "d1", createdOn: TIME, amount: { currency: "USD", value: 2000 } }],
  lineItems: {
    items: [
      {
        name: "Cake",
        basePrice: { currency: "USD", valueDecimal: "25.0" },
        quantity: 1,
        options: [
          {
            name: "Large",
            quantity: 1,
            priceModifier: { currency: "USD", valueDecimal: "0.0" },
            group: "Size",
          },
        ],
        images: [{ imageID: "i1", link: "https://img.example/i1", publicID: "p1" }],
        productID: "cake",
      },
    ],
  },
  amountDetails: { tip: { currency: "USD", valueDecimal: "2.0" } },
  capture: { authorizationID: "au1", captureID: "ca1" },
};

/** A transfer whose details could not be returned in time. */
export const ASYNC_TRANSFER = { transferID: TRANSFER_ID, createdOn: TIME };
