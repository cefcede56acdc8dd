import type {
  FullIssuedCard,
  IssuedCard,
  IssuedCardAuthorization,
  IssuedCardAuthorizationEvent,
  IssuedCardTransaction,
  IssuingControlsInput,
} from "../src/index.js";

export const ACCOUNT_ID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";

export const ADDRESS = {
  addressLine1: "123 Main Street",
  addressLine2: "Apt 302",
  city: "Boulder",
  stateOrProvince: "CO",
  postalCode: "80301",
  country: "US",
};

/** All controls that a new card can have. */
export const CONTROLS = {
  singleUse: true,
  velocityLimits: [
    { amount: 10_000, interval: "per-transaction" },
    { count: 5, interval: "daily" },
    { amount: 50_000, count: 20, interval: "weekly" },
    { amount: 0, interval: "monthly" },
  ],
  merchantCategoryRestrictions: {
    mode: "block",
    categories: ["gambling", "airlines"],
    customMCCs: ["5811"],
    exemptMerchants: [{ mid: "111111111111111", name: "Harbor Street Bakery" }],
  },
  merchantRestrictions: {
    mode: "allow",
    merchants: [{ descriptorPattern: "^harbor" }, { mid: "42", descriptorPattern: "street$" }],
  },
  allowedSchedule: {
    timezone: "America/Denver",
    windows: [{ days: ["monday", "sunday"], startTime: "00:00", endTime: "23:59" }],
  },
  expiresOn: "2026-12-31T23:59:59.5-07:00",
} satisfies IssuingControlsInput;

const { singleUse: _, ...changeable } = CONTROLS;

/** All controls that can be changed. */
export const CHANGEABLE_CONTROLS = changeable;

/** The smallest card that Moov returns. */
export const CARD: IssuedCard = {
  issuedCardID: "b81c7d2e-3f40-4a51-8b62-7c8d9e0f1a2b",
  brand: "Visa",
  lastFourCardNumber: "4242",
  expiration: { month: "01", year: "28" },
  fundingWalletID: "c2e1a7b4-5b0c-4d5e-9c3f-0a1b2c3d4e5f",
  state: "active",
  formFactor: "virtual",
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-01T12:00:00.168497001Z",
};

/** A card with everything that Moov returns. */
export const LIMITED_CARD: IssuedCard = {
  ...CARD,
  issuedCardID: "0eb7d670-c252-422a-892d-002136c358e1",
  authorizedUserAccountID: "5a3f7d2e-3f40-4a51-8b62-7c8d9e0f1a2b",
  nickname: "Fuel",
  metadata: { team: "north" },
  billingAddress: ADDRESS,
  state: "closed",
  controls: {
    ...CONTROLS,
    velocityLimits: [
      {
        amount: 50_000,
        count: 20,
        interval: "weekly",
        amountUsed: 12_000,
        amountRemaining: 38_000,
        countUsed: 3,
        countRemaining: 17,
        resetsOn: "2026-01-05T05:00:00Z",
      },
    ],
    allowedSchedule: null,
    expiresOn: null,
  },
};

export const PAN = "4000001234567899";
export const CVV = "731";
export const FULL_CARD: FullIssuedCard = { ...CARD, pan: PAN, cvv: CVV };

/** An authorization with everything that Moov returns. */
export const AUTHORIZATION: IssuedCardAuthorization = {
  authorizationID: "9e07c1b2-a3f4-4e5d-8c6b-9a0b1c2d3e4f",
  issuedCardID: CARD.issuedCardID,
  fundingWalletID: CARD.fundingWalletID,
  network: "visa",
  authorizedAmount: "12.04",
  status: "cleared",
  merchantData: {
    networkID: "111111111111111",
    name: "Harbor Street Bakery",
    city: "Boulder",
    country: "US",
    postalCode: "80301",
    state: "CO",
    mcc: "5462",
  },
  createdOn: "2026-01-01T12:00:00.168497001Z",
  cardTransactions: ["c6d2a7b4-5b0c-4d5e-9c3f-0a1b2c3d4e5f"],
};

/** The smallest authorization that Moov returns. */
export const DECLINED: IssuedCardAuthorization = {
  authorizationID: "1a2b3c4d-5e6f-4708-91a2-b3c4d5e6f708",
  issuedCardID: CARD.issuedCardID,
  fundingWalletID: CARD.fundingWalletID,
  network: "discover",
  authorizedAmount: "0.5",
  status: "declined",
  merchantData: { networkID: "42", country: "US", mcc: "7995" },
  createdOn: "2026-01-02T12:00:00.168497001Z",
};

export const EVENT: IssuedCardAuthorizationEvent = {
  eventID: AUTHORIZATION.authorizationID,
  eventType: "authorization",
  amount: "12.04",
  result: "approved",
  createdOn: "2026-01-01T12:00:00.168497001Z",
};

/** A payment with everything that Moov returns. */
export const PAYMENT: IssuedCardTransaction = {
  cardTransactionID: "c6d2a7b4-5b0c-4d5e-9c3f-0a1b2c3d4e5f",
  issuedCardID: CARD.issuedCardID,
  fundingWalletID: CARD.fundingWalletID,
  amount: "12.04",
  authorizationID: AUTHORIZATION.authorizationID,
  authorizedOn: "2026-01-01T12:00:00.168497001Z",
  merchantData: AUTHORIZATION.merchantData,
  createdOn: "2026-01-03T12:00:00.168497001Z",
};
