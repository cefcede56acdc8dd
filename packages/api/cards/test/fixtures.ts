import type { ApplePayTokenInput, GooglePayPaymentMethodDataInput } from "../src/index.js";

export const ACCOUNT_ID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
export const CARD_ID = "c41d1f0e-2c52-4f64-9a57-6f1f6e1a0b12";
export const MERCHANT_ID = "8c211f0e-2c52-4f64-9a57-6f1f6e1a0b13";

/** A card with the required fields only. */
export const CARD = {
  cardID: CARD_ID,
  fingerprint: "9948962d92a1ce40c9f918cd9ece3a22bde62fb325a2f1fe2e833969de672ba3",
  brand: "Visa",
  cardType: "credit",
  lastFourCardNumber: "1111",
  bin: "411111",
  expiration: { month: "01", year: "32" },
  billingAddress: { postalCode: "11111" },
  cardVerification: { cvv: "match", addressLine1: "notChecked", postalCode: "match" },
};

/** A card with every field, and with values that Moov may add. */
export const CARD_ON_FILE = {
  ...CARD,
  brand: "UnionPay",
  cardType: "debit",
  cardCategory: "CLASSIC",
  holderName: "Amanda Yang",
  billingAddress: {
    addressLine1: "123 Main Street",
    addressLine2: "Apt 302",
    city: "Golden",
    stateOrProvince: "CO",
    postalCode: "80401",
    country: "US",
  },
  cardVerification: {
    ...CARD.cardVerification,
    accountName: {
      firstName: "match",
      middleName: "notChecked",
      lastName: "partialMatch",
      fullName: "unavailable",
    },
  },
  issuer: "Sandbox Bank",
  issuerCountry: "US",
  issuerURL: "https://bank.example",
  issuerPhone: "8185551212",
  commercial: false,
  regulated: true,
  cardOnFile: true,
  merchantAccountID: MERCHANT_ID,
  cardAccountUpdater: { updatedOn: "2026-01-05T00:00:00.168497001Z", updateType: "number-update" },
  domesticPushToCard: "fast-funds",
  domesticPullFromCard: "supported",
  paymentMethods: [
    { paymentMethodID: "3fa81f0e-2c52-4f64-9a57-6f1f6e1a0b14", paymentMethodType: "card-payment" },
  ],
};

export const DOMAINS = {
  accountID: ACCOUNT_ID,
  displayName: "Harbor Street Bakery",
  domains: ["checkout.shop.example"],
  createdOn: "2026-01-05T00:00:00.168497001Z",
  updatedOn: "2026-01-05T00:00:00.168497001Z",
};

export const APPLE_PAY_TOKEN = {
  paymentData: {
    version: "EC_v1",
    data: "3+f4oOTwPa6f1UZ6tG",
    signature: "MIAGCSqGSIb3DQ",
    header: { ephemeralPublicKey: "MFkwEK", publicKeyHash: "l0CnXdMv", transactionId: "32b4f3" },
  },
  paymentMethod: { displayName: "Visa 1234", network: "Visa", type: "debit" },
  transactionIdentifier: "32b4f3",
} satisfies ApplePayTokenInput;

const TOKENIZED_CARD = {
  brand: "Visa",
  cardType: "debit",
  cardDisplayName: "Visa 1234",
  fingerprint: CARD.fingerprint,
  expiration: { month: "01", year: "32" },
  dynamicLastFour: "1234",
};

export const APPLE_PAY_METHOD = {
  paymentMethodID: "77d21f0e-2c52-4f64-9a57-6f1f6e1a0b15",
  paymentMethodType: "apple-pay",
  applePay: TOKENIZED_CARD,
};

export const GOOGLE_PAY_DATA = {
  type: "CARD",
  description: "Visa 1234",
  info: {
    cardNetwork: "VISA",
    cardDetails: "1234",
    cardFundingSource: "DEBIT",
    billingAddress: {
      address1: "123 Main Street",
      address2: "Apt 302",
      address3: "",
      locality: "Golden",
      administrativeArea: "CO",
      postalCode: "80401",
      countryCode: "US",
      name: "Amanda Yang",
      phoneNumber: "8185551212",
      sortingCode: "",
    },
    assuranceDetails: { cardHolderAuthenticated: true, accountVerified: true },
  },
  tokenizationData: { type: "PAYMENT_GATEWAY", token: '{"protocolVersion":"ECv2"}' },
} satisfies GooglePayPaymentMethodDataInput;

export const GOOGLE_PAY_METHOD = {
  paymentMethodID: "77d21f0e-2c52-4f64-9a57-6f1f6e1a0b16",
  paymentMethodType: "google-pay",
  googlePay: { ...TOKENIZED_CARD, tokenID: "41fc", issuerCountry: "US", authMethod: "CRYPTOGRAM_3DS" },
};

export const KEY = {
  kty: "EC",
  use: "enc",
  alg: "ECDH-ES+A256KW",
  kid: "bOaoOIgm",
  crv: "P-521",
  x: "ABcm3wzKpPzY",
  y: "AVa-eQsoiltO",
};
