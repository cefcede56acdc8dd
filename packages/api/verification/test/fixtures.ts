import type { FileDetails, IngestedDepositAccount, Representative, Underwriting } from "../src/index.js";

export const ACCOUNT_ID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";

/** A representative with everything that Moov returns. */
export const OWNER: Representative = {
  representativeID: "18f7ae5a-686e-4e74-a568-03dfdb83ab1d",
  name: { firstName: "Zoë", middleName: "M.", lastName: "O'Lane-Smith", suffix: "Jr." },
  phone: { number: "3035550101", countryCode: "1" },
  email: "zoe@bakery.example",
  address: {
    addressLine1: "12 Harbor St.",
    addressLine2: "#3",
    city: "Boulder",
    stateOrProvince: "CO",
    postalCode: "80301",
    country: "US",
  },
  birthDateProvided: true,
  governmentIDProvided: true,
  responsibilities: { isController: true, isOwner: true, ownershipPercentage: 38, jobTitle: "CEO" },
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-02T12:00:00.168497001Z",
  disabledOn: "2026-01-03T12:00:00.168497001Z",
};

/** The smallest representative that Moov returns. */
export const CONTROLLER: Representative = {
  representativeID: "d0a5f3f2-18b1-4a9c-8f1e-3c5b7a9d2e44",
  name: { firstName: "Ada", lastName: "Lane" },
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-01T12:00:00.168497001Z",
};

/** Everything that an account can provide about its payments. */
export const DETAILS = {
  geographicReach: "us-and-international",
  businessPresence: "mixed-presence",
  pendingLitigation: "none",
  volumeShareByCustomerType: { business: 20, consumer: 70, p2p: 10 },
  collectFunds: {
    ach: {
      estimatedActivity: {
        averageTransactionAmount: 5000,
        maximumTransactionAmount: 50_000,
        monthlyVolumeRange: "10k-50k",
      },
    },
    cardPayments: {
      cardAcceptanceMethods: { inPersonPercentage: 60, mailOrPhonePercentage: 0, onlinePercentage: 40 },
      currentlyAcceptsCards: true,
      estimatedActivity: { monthlyVolumeRange: "under-10k" },
      fulfillment: { method: "shipped-physical-goods", timeframe: "within-7-days" },
      refundPolicy: "full-refund-within-30-days",
    },
  },
  moneyTransfer: {
    pullFromCard: { estimatedActivity: { monthlyVolumeRange: "1m-5m" } },
    pushToCard: { estimatedActivity: { monthlyVolumeRange: "over-5m" } },
  },
  sendFunds: {
    ach: { estimatedActivity: { monthlyVolumeRange: "50k-100k" } },
    pushToCard: { estimatedActivity: { monthlyVolumeRange: "100k-250k" } },
    rtp: { estimatedActivity: { monthlyVolumeRange: "250k-500k" } },
    instantBank: { estimatedActivity: { monthlyVolumeRange: "500k-1m" } },
    wire: { estimatedActivity: { averageTransactionAmount: 0 } },
  },
} as const satisfies Underwriting;

/** The form of older versions of the API. */
export const CARD_DETAILS = {
  averageTransactionSize: 50,
  maxTransactionSize: 500,
  averageMonthlyTransactionVolume: 10_000,
  volumeByCustomerType: { businessToBusinessPercentage: 20, consumerToBusinessPercentage: 80 },
  cardVolumeDistribution: {
    ecommercePercentage: 60,
    cardPresentPercentage: 40,
    mailOrPhonePercentage: 0,
    debtRepaymentPercentage: 0,
  },
  fulfillment: {
    hasPhysicalGoods: true,
    isShippingProduct: false,
    shipmentDurationDays: 3,
    returnPolicy: "withinThirtyDays",
  },
} as const satisfies Underwriting;

/** A file with everything that Moov returns. */
export const LICENSE: FileDetails = {
  fileID: "a1b482fb-b334-48e0-985b-622ea529f00c",
  fileName: "license.png",
  accountID: ACCOUNT_ID,
  filePurpose: "representative_verification",
  fileStatus: "rejected",
  metadata: '{"representative_id": "18f7ae5a-686e-4e74-a568-03dfdb83ab1d"}',
  decisionReason: "The picture is too dark",
  fileSizeBytes: 1204,
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-02T12:00:00.168497001Z",
};

/** The smallest file that Moov returns. */
export const STATEMENT: FileDetails = {
  fileID: "c63ab175-251d-497e-a267-7346d087e180",
  fileName: "statement.csv",
  accountID: ACCOUNT_ID,
  filePurpose: "merchant_underwriting",
  fileStatus: "pending",
  metadata: "",
  fileSizeBytes: 0,
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-01T12:00:00.168497001Z",
};

export const DEPOSIT_ACCOUNT: IngestedDepositAccount = {
  moovAccountID: ACCOUNT_ID,
  sourceSystem: "jh_cif2020",
  sourceAccountID: "0012345",
  ingestedAt: "2026-01-01T12:00:00.168497001Z",
};
