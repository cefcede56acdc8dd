import type { BankAccount } from "../src/index.js";

/** A bank account with every field that Moov returns. */
export const CHECKING: BankAccount = {
  bankAccountID: "9c1e6a52-52f4-4a0e-8d0f-57f4c1b7e9a3",
  fingerprint: "dd4cbfe5fbaf47b392770b5b595bec604fd99394749b7d017153e2b9cfbea40e",
  status: "errored",
  holderName: "Harbor Street Bakery LLC",
  holderType: "business",
  bankName: "Harbor Bank",
  bankAccountType: "checking",
  routingNumber: "322271627",
  lastFourAccountNumber: "7000",
  updatedOn: "2026-01-02T12:00:00.168497001Z",
  statusReason: "ach-debit-return",
  exceptionDetails: {
    achReturnCode: "R03",
    rtpRejectionCode: "AC03",
    fednowRejectionCode: "AC03",
    description: "No account was found.",
  },
  paymentMethods: [
    { paymentMethodID: "b7d2c5a0-0c9d-4a39-9d0a-3f2f4b7c1e55", paymentMethodType: "ach-credit-standard" },
    { paymentMethodID: "4f1b0f0e-7c8a-4d5b-9a53-6a5d0f3e2b11", paymentMethodType: "rtp-credit" },
  ],
};

/** The smallest bank account that Moov returns. */
export const SAVINGS: BankAccount = {
  bankAccountID: "1d5b1f61-0a58-4b0f-8f2a-9d9d6b0b7c02",
  fingerprint: "0b1a3f9cbb0e4ad4a2f0c7a8e4b5a9f70a2c3d4e5f60718293a4b5c6d7e8f901",
  status: "new",
  holderName: "Ada Lane",
  holderType: "individual",
  bankName: "Harbor Bank",
  bankAccountType: "savings",
  routingNumber: "273976369",
  lastFourAccountNumber: "0042",
  updatedOn: "2026-01-01T12:00:00.168497001Z",
};

/** A valid `account` of `linkBankAccount`. */
export const NUMBERS = {
  holderName: "Harbor Street Bakery LLC",
  holderType: "business",
  accountNumber: "0004321567000",
  bankAccountType: "checking",
  routingNumber: "322271627",
} as const;
