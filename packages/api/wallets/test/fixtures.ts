import type { Adjustment, Wallet, WalletTransaction } from "../src/index.js";

/** A wallet with everything that Moov returns. Its balance is negative after a return. */
export const RESERVE: Wallet = {
  walletID: "c2e1a7b4-5b0c-4d5e-9c3f-0a1b2c3d4e5f",
  availableBalance: { currency: "USD", value: -1205, valueDecimal: "-12.045678912" },
  partnerAccountID: "9b1c7d2e-3f40-4a51-8b62-7c8d9e0f1a2b",
  name: "Reserve",
  status: "closed",
  walletType: "general",
  description: "For taxes",
  metadata: { plan: "gold" },
  createdOn: "2026-01-01T12:00:00.168497001Z",
  closedOn: "2026-01-02T12:00:00.168497001Z",
};

/** The smallest wallet that Moov returns. */
export const DEFAULT_WALLET: Wallet = {
  walletID: "0eb7d670-c252-422a-892d-002136c358e1",
  availableBalance: { currency: "USD", value: 0, valueDecimal: "0.00" },
  partnerAccountID: "9b1c7d2e-3f40-4a51-8b62-7c8d9e0f1a2b",
  name: "Default",
  status: "active",
  walletType: "default",
  description: "",
  createdOn: "2026-01-01T12:00:00.168497001Z",
};

/** A transaction with everything that Moov returns. */
export const PAYMENT: WalletTransaction = {
  walletID: RESERVE.walletID,
  transactionID: "7d40c1b2-a3f4-4e5d-8c6b-9a0b1c2d3e4f",
  transactionType: "card-payment",
  sourceType: "transfer",
  sourceID: "796d94ae-21b4-48b3-a176-cc893ab6498d",
  status: "completed",
  memo: "Invoice 12",
  createdOn: "2026-01-01T12:00:00.168497001Z",
  completedOn: "2026-01-02T12:00:00.168497001Z",
  currency: "USD",
  grossAmount: 1204,
  grossAmountDecimal: "12.04",
  fee: 65,
  feeIDs: ["f1a2b3c4-d5e6-4f70-8192-a3b4c5d6e7f8"],
  feeDecimal: "0.649160000",
  netAmount: 1139,
  netAmountDecimal: "11.39084",
  availableBalance: -66,
  availableBalanceDecimal: "-0.65",
  sweepID: "23e0361a-ef0e-4fa5-8f73-7ca3157a2f86",
};

/** The smallest transaction that Moov returns. */
export const CASH_OUT: WalletTransaction = {
  walletID: RESERVE.walletID,
  transactionID: "b8a7c6d5-e4f3-4210-9f8e-7d6c5b4a3928",
  transactionType: "cash-out",
  sourceType: "transfer",
  sourceID: "1a2b3c4d-5e6f-4708-91a2-b3c4d5e6f708",
  status: "pending",
  memo: "",
  createdOn: "2026-01-01T12:00:00.168497001Z",
  currency: "USD",
  grossAmount: -500,
  grossAmountDecimal: "-5.00",
  fee: 0,
  feeDecimal: "0.00",
  netAmount: -500,
  netAmountDecimal: "-5.00",
};

export const ADJUSTMENT: Adjustment = {
  adjustmentID: "41fcd3e2-b1a0-4f9e-8d7c-6b5a49382716",
  walletID: RESERVE.walletID,
  amount: { currency: "USD", valueDecimal: "12.987654321" },
  createdOn: "2026-01-01T12:00:00.168497001Z",
};
