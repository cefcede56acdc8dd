import type {
  ApplePay,
  GooglePay,
  PaymentMethod,
  PaymentMethodBankAccount,
  PaymentMethodCard,
  PaymentMethodWallet,
  TerminalCard,
} from "@moovkit/models";

const wallet: PaymentMethodWallet = {
  walletID: "c2f0d1b4-7f8e-4d6c-9a5b-1e2d3c4b5a69",
  partnerAccountID: "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11",
  walletType: "default",
};

const bankAccount: PaymentMethodBankAccount = {
  bankAccountID: "9c1e6a52-52f4-4a0e-8d0f-57f4c1b7e9a3",
  fingerprint: "dd4cbfe5fbaf47b392770b5b595bec604fd99394749b7d017153e2b9cfbea40e",
  status: "verified",
  holderName: "Harbor Street Bakery LLC",
  holderType: "business",
  bankName: "Harbor Bank",
  bankAccountType: "checking",
  routingNumber: "322271627",
  lastFourAccountNumber: "7000",
  updatedOn: "2026-01-02T12:00:00.168497001Z",
};

const expiration = { month: "01", year: "29" };

const card: PaymentMethodCard = {
  cardID: "f3a1c7de-2b4a-4a3c-8c1f-0a9b8c7d6e5f",
  fingerprint: "9948962d92a1ce40c9f918cd9ece3a22bde62fb325a2f1fe2e833969de672ba3",
  brand: "Visa",
  cardType: "debit",
  lastFourCardNumber: "1111",
  bin: "411111",
  expiration,
  holderName: "Ada Lane",
  billingAddress: {
    addressLine1: "12 Harbor St.",
    addressLine2: "Unit 3",
    city: "Boulder",
    stateOrProvince: "CO",
    postalCode: "80301",
    country: "US",
  },
  cardVerification: {
    cvv: "match",
    addressLine1: "noMatch",
    postalCode: "notChecked",
    accountName: { firstName: "match", lastName: "match", middleName: "notChecked", fullName: "match" },
  },
  issuer: "Harbor Bank",
  issuerCountry: "US",
  cardOnFile: true,
  merchantAccountID: "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11",
  cardAccountUpdater: { updatedOn: "2026-01-02T12:00:00.168497001Z", updateType: "number-update" },
  domesticPushToCard: "fast-funds",
  domesticPullFromCard: "supported",
  cardCategory: "CLASSIC",
};

const applePay: ApplePay = {
  brand: "Visa",
  cardType: "credit",
  cardDisplayName: "Visa 1256",
  fingerprint: card.fingerprint,
  expiration,
  dynamicLastFour: "1256",
  issuerCountry: "US",
};

const googlePay: GooglePay = {
  ...applePay,
  tokenID: "0b5c1a9e-3d1f-4a7b-8e2c-5f6a7b8c9d0e",
  authMethod: "cryptogram-3ds",
};

const terminalCard: TerminalCard = {
  entryMode: "contactless",
  brand: "Visa",
  bin: "411111",
  cardType: "debit",
  expiration,
  fingerprint: card.fingerprint,
  holderName: "Ada Lane",
  issuer: "Harbor Bank",
  issuerCountry: "US",
  lastFourCardNumber: "1111",
  applicationID: "A0000000031010",
  applicationName: "VISA DEBIT",
};

const paymentMethodID = "b7d2c5a0-0c9d-4a39-9d0a-3f2f4b7c1e55";

/** A payment method of each type. */
export const PAYMENT_METHODS: readonly PaymentMethod[] = [
  { paymentMethodID, paymentMethodType: "moov-wallet", wallet },
  { paymentMethodID, paymentMethodType: "ach-debit-fund", bankAccount },
  { paymentMethodID, paymentMethodType: "ach-debit-collect", bankAccount },
  { paymentMethodID, paymentMethodType: "ach-credit-standard", bankAccount },
  { paymentMethodID, paymentMethodType: "ach-credit-same-day", bankAccount },
  { paymentMethodID, paymentMethodType: "rtp-credit", bankAccount },
  { paymentMethodID, paymentMethodType: "instant-bank-credit", bankAccount },
  { paymentMethodID, paymentMethodType: "card-payment", card },
  { paymentMethodID, paymentMethodType: "push-to-card", card },
  { paymentMethodID, paymentMethodType: "pull-from-card", card },
  { paymentMethodID, paymentMethodType: "apple-pay", applePay },
  { paymentMethodID, paymentMethodType: "push-to-apple-pay", applePay },
  { paymentMethodID, paymentMethodType: "pull-from-apple-pay", applePay },
  { paymentMethodID, paymentMethodType: "google-pay", googlePay },
  { paymentMethodID, paymentMethodType: "push-to-google-pay", googlePay },
  { paymentMethodID, paymentMethodType: "pull-from-google-pay", googlePay },
  { paymentMethodID, paymentMethodType: "card-present-payment", terminalCard },
];
