import type { BillableFee, IncurredFee } from "@moovkit/billing";
import type { WalletTransactionSourceTypeInput } from "@moovkit/wallets";
import { fromCents } from "../engine/ledger.js";
import type { Services } from "../services.js";
import { FEES } from "../wallets/transaction.js";
import { toAmount } from "./amounts.js";
import { type FeeRecord, sumOfFees } from "./fee-store.js";

/** The event that a fee is charged for. */
export interface BilledEvent extends Pick<FeeRecord, "event" | "volume" | "cardBrand" | "period"> {
  readonly details?: Pick<IncurredFee, "generatedBy" | "feePaidBy">;
}

/** Who pays a fee. */
export interface Payer {
  readonly accountID: string;
  /** The wallet that the fee is taken from. */
  readonly walletID?: string | undefined;
}

/** Adds a fee of an account. */
export const addFee = (
  { billing, timestamp }: Services,
  { accountID, walletID }: Payer,
  { details, ...event }: BilledEvent,
  { feeName, cents }: Pick<BillableFee, "feeName"> & { readonly cents: number },
): FeeRecord => {
  const feeID = crypto.randomUUID();
  const fee: IncurredFee = {
    feeID,
    accountID,
    ...(walletID !== undefined && { walletID }),
    createdOn: timestamp(),
    feeName,
    amount: toAmount(cents),
    ...details,
  };
  const record = { feeID, accountID, fee, cents, ...event };
  billing.fees.save(record);
  return record;
};

/** Returns the wallet that pays the fees of an account: a preferred one, or its first, if it is open. */
export const findPayingWallet = (
  { wallets }: Services,
  accountID: string,
  preferredWalletID?: string,
): string | undefined =>
  [preferredWalletID, ...wallets.list(accountID).map(({ walletID }) => walletID)].find(
    (walletID) => walletID !== undefined && wallets.isOpen(walletID),
  );

/** The account in the books from which accounts without a wallet pay their fees. */
const INVOICES = "rail:invoices";

/**
 * Takes the total of fees from a wallet, in one transaction. An account without a wallet pays its fees from outside the
 * sandbox, so that the books contain the money for the residuals.
 */
export const collectFees = (
  { ledger, wallets }: Services,
  records: readonly FeeRecord[],
  source: {
    readonly sourceType: WalletTransactionSourceTypeInput;
    readonly sourceID: string;
    readonly memo: string;
  },
): void => {
  const walletID = records[0]?.fee.walletID;
  const cents = sumOfFees(records);
  if (cents === 0) return;
  if (walletID === undefined) {
    ledger.post(source.sourceID, [
      { account: INVOICES, amount: fromCents(-cents) },
      { account: FEES, amount: fromCents(cents) },
    ]);
    return;
  }
  wallets.addTransaction({
    walletID,
    transactionType: "moov-fee",
    ...source,
    grossAmount: -cents,
    counterAccount: FEES,
    status: "completed",
  });
};
