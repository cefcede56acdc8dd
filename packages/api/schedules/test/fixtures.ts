import type {
  ListedSchedule,
  RunTransfer,
  RunTransferInput,
  Schedule,
  ScheduleOccurrence,
  Sweep,
  SweepConfig,
} from "../src/index.js";

const PARTNER = "9b1c7d2e-3f40-4a51-8b62-7c8d9e0f1a2b";
const SELLER = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const BUYER = "0f2c9a64-5d3b-4a1e-8c70-1b2a3c4d5e6f";
const WALLET = "c520f1b9-0ba7-42f5-b977-248cdbe41c69";
const BANK_ACCOUNT = "b7a60692-ab86-4eb0-b961-3bb4a714aa42";

const usd = (valueDecimal: string) => ({ currency: "USD", valueDecimal });

/** The smallest transfer of an occurrence. */
export const DUES: RunTransferInput & RunTransfer = {
  amount: { currency: "USD", value: 4900 },
  source: { paymentMethodID: BANK_ACCOUNT },
  destination: { paymentMethodID: WALLET },
  partnerAccountID: PARTNER,
  description: "Monthly dues",
};

const DETAILS = {
  ...DUES,
  salesTaxAmount: { currency: "USD", value: 400 },
  source: {
    paymentMethodID: BANK_ACCOUNT,
    achDetails: { companyEntryDescription: "Gym Dues", originatingCompanyName: "Whole Body Fit" },
  },
  destination: { paymentMethodID: WALLET, cardDetails: { dynamicDescriptor: "WhlBdy *Yoga 11-12" } },
};

const item = { name: "Yoga", basePrice: usd("20.00"), quantity: 2, productID: "60b5" };
const option = { name: "Mat", quantity: 1, priceModifier: usd("-2.50"), group: "Extras" };

/** A transfer with every field of a request. */
export const CLASSES_INPUT: RunTransferInput = {
  ...DETAILS,
  lineItems: { items: [{ ...item, imageIDs: ["1a2b"], options: [{ ...option, imageIDs: ["3c4d"] }] }] },
};

const image = {
  imageID: "1a2b",
  altText: "A mat",
  link: "https://images.example/m",
  publicID: "m",
};

/** A transfer with everything that Moov returns. */
export const CLASSES: RunTransfer = {
  ...DETAILS,
  lineItems: { items: [{ ...item, images: [image], options: [{ ...option, images: [image] }] }] },
};

export const FAILED_OCCURRENCE: ScheduleOccurrence = {
  scheduleID: "b7aa2ee2-8783-4fc9-9fa6-a4720b30b20d",
  occurrenceID: "74fabb88-d79e-4e9e-b63b-2ddc96054e61",
  mode: "sandbox",
  generated: true,
  indefinite: false,
  canceledOn: "2026-01-01T12:00:00.168497001Z",
  runOn: "2026-01-01T12:00:00Z",
  runTransfer: CLASSES,
  ranOn: "2026-01-01T12:00:00.168497001Z",
  ranTransferID: "761f3bb8-b7a6-45a9-b8f6-394ef8f68835",
  status: "failed",
  error: { message: "the wallet has insufficient funds" },
};

/** The smallest occurrence that Moov returns. */
export const PENDING_OCCURRENCE: ScheduleOccurrence = { runOn: "2026-02-01T12:00:00Z", runTransfer: DUES };

/** The smallest schedule that Moov returns. */
export const DATED_SCHEDULE: Schedule = {
  scheduleID: "c0ffee00-8783-4fc9-9fa6-a4720b30b20d",
  ownerAccountID: BUYER,
  partnerAccountID: PARTNER,
  sourceAccountID: BUYER,
  destinationAccountID: SELLER,
  mode: "production",
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-01T12:00:00.168497001Z",
};

/** A schedule with everything that Moov returns. */
export const MEMBERSHIP: Schedule = {
  ...DATED_SCHEDULE,
  scheduleID: FAILED_OCCURRENCE.scheduleID ?? "",
  description: "Membership",
  occurrences: [FAILED_OCCURRENCE, PENDING_OCCURRENCE],
  recur: {
    recurrenceRule: "FREQ=MONTHLY;COUNT=36",
    runTransfer: CLASSES,
    indefinite: false,
    start: "2026-01-01T12:00:00Z",
  },
  disabledOn: "2026-03-01T12:00:00.168497001Z",
};

/** A schedule with its accounts. */
export const LISTED_SCHEDULE: ListedSchedule = {
  ...MEMBERSHIP,
  sourceAccount: { accountID: BUYER, displayName: "Amanda Yang", email: "amanda@yang.example" },
  destinationAccount: { accountID: SELLER, displayName: "Whole Body Fitness" },
  partnerAccount: { accountID: PARTNER, displayName: "Platform" },
};

/** A configuration with everything that Moov returns. */
export const SWEEP_CONFIG: SweepConfig = {
  sweepConfigID: "d41e9c3a-1b2c-4d3e-8f4a-5b6c7d8e9f0a",
  walletID: WALLET,
  status: "enabled",
  pushPaymentMethod: { paymentMethodID: BANK_ACCOUNT, disabledOn: "2026-01-02T12:00:00.168497001Z" },
  pullPaymentMethod: { paymentMethodID: "467dfcdc-463b-4282-83af-db6f47562bf9" },
  minimumBalance: "150.00",
  statementDescriptor: "Payouts",
  lockedFields: ["pullPaymentMethodID"],
  createdOn: "2026-01-01T12:00:00.168497001Z",
  updatedOn: "2026-01-02T12:00:00.168497001Z",
};

/** A sweep with everything that Moov returns. */
export const PAID_SWEEP: Sweep = {
  sweepID: "23e0361a-ef0e-4fa5-8f73-7ca3157a2f86",
  status: "paid",
  accruedAmount: "259.504560000",
  residualBalance: "150.00",
  currency: "USD",
  accrualStartedOn: "2026-01-01T21:00:00.168497001Z",
  accrualEndedOn: "2026-01-02T21:00:00.168497001Z",
  pushPaymentMethodID: BANK_ACCOUNT,
  pullPaymentMethodID: "467dfcdc-463b-4282-83af-db6f47562bf9",
  transferID: "761f3bb8-b7a6-45a9-b8f6-394ef8f68835",
  transferAmount: "259.50",
  statementDescriptor: "swp_23e036",
  subtotals: [
    { type: "card-payment", count: 3, amount: usd("260.00") },
    { type: "moov-fee", count: 3, amount: usd("-0.49544") },
  ],
};

/** The smallest sweep that Moov returns. */
export const ACCRUING_SWEEP: Sweep = {
  sweepID: "14ea39a8-c03f-4714-809f-99538e0969d7",
  status: "accruing",
  accruedAmount: "0.00",
  currency: "USD",
  accrualStartedOn: "2026-01-02T21:00:00.168497001Z",
};
