import type {
  BillableFee,
  BillingStatement,
  FeePlan,
  FeePlanAgreement,
  IncurredFee,
  PartnerPricingAgreement,
  Residual,
} from "../src/index.js";

/** Returns an amount as Moov returns it. */
const usd = (valueDecimal: string) => ({ currency: "USD", valueDecimal });

const ZERO = usd("0.00");
const NOTHING = { count: 0, amount: ZERO };

/** A fee with everything that Moov returns. */
const BLENDED_FEE: BillableFee = {
  billableFeeID: "9d957d33-1a9a-47aa-9460-fe1a90f003dd",
  billableEvent: "card-auth-volume",
  feeName: "Card payment",
  feeModel: "blended",
  feeCategory: "card-acquiring",
  feeProperties: {
    fixedAmount: usd("0.30"),
    variableRate: "2.9",
    minPerTransaction: usd("0.50"),
    maxPerTransaction: usd("25.00"),
    volumeRanges: [
      { fromValue: 0, toValue: 99, flatAmount: usd("1.00"), perUnitAmount: usd("0.10") },
      { fromValue: 100, flatAmount: usd("0.50"), perUnitAmount: usd("0.05") },
    ],
  },
  feeConditions: { transactionType: ["decline"], international: false },
};

const TERMS = {
  planID: "80444911-2f6b-4a7d-9b0c-5d3f1e2a7c64",
  name: "Flat rate",
  description: "For small shops",
  cardAcquiringModel: "flat-rate",
  billableFees: [BLENDED_FEE, { feeModel: "fixed", feeCategory: "ach" }],
  minimumCommitment: ZERO,
  monthlyPlatformFee: usd("5.00"),
};

export const PLAN: FeePlan = { ...TERMS, createdAt: "2026-01-01T12:00:00.168497001Z" };

export const AGREEMENT: FeePlanAgreement = {
  ...TERMS,
  agreementID: "3a7ec4a0-31c5-4bd6-8d9f-2d9e8d7d1f7d",
  accountID: "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11",
  acceptedOn: "2026-01-01T12:00:00.168497001Z",
  status: "active",
};

export const PRICING: PartnerPricingAgreement = { ...AGREEMENT, revenueShare: "2.25" };

export const FEE: IncurredFee = {
  feeID: "c2e1a2f7-57d2-4a31-8ea7-2c7a7b7d0c11",
  accountID: AGREEMENT.accountID ?? "",
  walletID: "0eb7d670-c252-422a-892d-002136c358e0",
  createdOn: "2026-01-02T12:00:00.168497001Z",
  feeName: "Card payment",
  amount: usd("0.594321"),
  generatedBy: {
    transferID: "e23de6dd-5168-4e1d-894d-807fa691dc80",
    cardID: "f159b73e-e9a5-4f2c-8a37-1f4b0a2d6a01",
    disputeID: "41fc6f1d-98a2-4f5e-8bb0-7f0d36ad4a52",
    accountID: "0c2a4f9a-9bb0-4a5b-8b1d-2a6f2d0a9f3e",
    bankAccountID: "5f30e43d-1fa8-4834-8788-05a3c27a40d4",
    invoiceID: "9d45acbf-c4fe-4843-846c-eaa43c9ca17f",
  },
  feeGroup: "card",
  residualID: "4c308842-45d1-49c1-98be-7299848b1e20",
  feePaidBy: "destination",
};

export const RESIDUAL: Residual = {
  residualID: "4c308842-45d1-49c1-98be-7299848b1e20",
  partnerAccountID: "0c2a4f9a-9bb0-4a5b-8b1d-2a6f2d0a9f3e",
  periodStart: "2026-01-01T00:00:00Z",
  periodEnd: "2026-02-01T00:00:00Z",
  merchantFees: usd("100.00"),
  partnerCost: usd("40.00"),
  netIncome: usd("60.00"),
  revenueShare: "50.0",
  residualAmount: usd("30.00"),
  createdOn: "2026-02-01T00:00:00.168497001Z",
  updatedOn: "2026-02-01T00:00:00.168497001Z",
};

const BRAND = { total: { count: 1, amount: usd("0.59") } };

/** A statement with everything that Moov returns. */
export const STATEMENT: BillingStatement = {
  statementID: "9d45acbf-c4fe-4843-846c-eaa43c9ca17f",
  statementName: "January 2026",
  fileName: "statement-2026-01.pdf",
  fileSize: 1024,
  billingPeriodStartDateTime: "2026-01-01T00:00:00Z",
  billingPeriodEndDateTime: "2026-02-01T00:00:00Z",
  subscriptionIDs: [AGREEMENT.agreementID],
  summary: {
    cardAcquiring: {
      volumeAmount: usd("10.00"),
      volumeCount: 1,
      feeAmount: usd("0.59"),
      merchantFeesCollected: usd("0.59"),
      partnerFeesAssessed: usd("0.29"),
      netIncome: usd("0.30"),
      interchangeFees: { visa: usd("0.10"), mastercard: ZERO, discover: ZERO, americanExpress: ZERO },
    },
    ach: { volumeAmount: ZERO, volumeCount: 0, feeAmount: ZERO },
    instantPayments: { feeAmount: ZERO },
    platformFees: usd("5.00"),
    accountFees: { feeAmount: ZERO },
    adjustmentFees: ZERO,
    otherFees: ZERO,
    otherCardFees: { feeAmount: ZERO },
    total: usd("5.59"),
    netIncomeSubtotal: { netIncome: usd("0.30") },
    revenueShare: "50.0",
    residualSubtotal: usd("0.15"),
    monthlyPartnerCosts: { minimumCommitment: ZERO, monthlyPlatform: ZERO, total: ZERO },
    netPartnerPayment: usd("0.15"),
  },
  cardAcquiringFees: {
    visa: {
      interchange: NOTHING,
      interchangePrograms: [
        {
          programName: "CPS/Retail Debit",
          count: 1,
          percentageRate: 0.8,
          perItemRate: usd("0.15"),
          total: usd("0.23"),
          transferVolume: usd("10.00"),
        },
      ],
      networkPassthrough: NOTHING,
      completedDomesticOnline: { count: 1, amount: usd("0.59") },
      completedDomesticInPerson: NOTHING,
      completedInternationalOnline: NOTHING,
      completedInternationalInPerson: NOTHING,
      declines: NOTHING,
      refunds: NOTHING,
      cardCancellations: NOTHING,
      ...BRAND,
    },
    mastercard: BRAND,
    discover: BRAND,
    americanExpress: BRAND,
  },
  achFees: {
    standardCredit: NOTHING,
    sameDayCredit: NOTHING,
    debits: NOTHING,
    return: NOTHING,
    unauthorizedReturn: NOTHING,
    noticeOfChange: NOTHING,
    bankAccountVerification: NOTHING,
    total: NOTHING,
  },
  instantPaymentFees: {
    rtpCreditTransaction: NOTHING,
    pushToCardTransaction: NOTHING,
    pullFromCardTransaction: NOTHING,
    instantVerification: NOTHING,
    total: NOTHING,
  },
  platformFees: { walletFee: ZERO, merchantPCIFee: ZERO, total: usd("5.00") },
  accountFees: { walletFee: ZERO, merchantPCIFee: ZERO, invoicePaymentFee: ZERO, total: ZERO },
  otherCardFees: {
    disputes: NOTHING,
    cardAccountUpdater: NOTHING,
    cardVerification: NOTHING,
    nameVerification: NOTHING,
    total: NOTHING,
  },
  partnerFees: { minimumCommitment: ZERO, monthlyPlatform: ZERO, total: ZERO },
  createdOn: "2026-02-01T00:00:00.168497001Z",
  updatedOn: "2026-02-01T00:00:00.168497001Z",
};

/** The smallest statement that Moov returns. */
export const EMPTY_STATEMENT: BillingStatement = {
  statementID: "0eb7d670-c252-422a-892d-002136c358e0",
  statementName: "December 2025",
  fileName: "statement-2025-12.pdf",
  fileSize: 512,
  billingPeriodStartDateTime: "2025-12-01T00:00:00Z",
  billingPeriodEndDateTime: "2026-01-01T00:00:00Z",
  subscriptionIDs: [],
  summary: {},
  createdOn: "2026-01-01T00:00:00.168497001Z",
  updatedOn: "2026-01-01T00:00:00.168497001Z",
};
