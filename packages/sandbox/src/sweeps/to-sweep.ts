import type { Sweep, SweepSubtotal } from "@moovkit/schedules";
import type { WalletTransaction } from "@moovkit/wallets";
import { fromCents, toDecimal } from "../engine/ledger.js";
import type { StoredSweep } from "./sweep-store.js";

const sumOf = (transactions: readonly WalletTransaction[]): string =>
  toDecimal(fromCents(transactions.reduce((sum, { netAmount }) => sum + netAmount, 0)));

const toSubtotal = (type: string, transactions: readonly WalletTransaction[]): SweepSubtotal => ({
  type,
  count: transactions.length,
  amount: { currency: "USD", valueDecimal: sumOf(transactions) },
});

const groupBy = (
  transactions: readonly WalletTransaction[],
  keyOf: (transaction: WalletTransaction) => string,
): ReadonlyMap<string, readonly WalletTransaction[]> => {
  const groups = new Map<string, WalletTransaction[]>();
  for (const transaction of transactions) {
    const group = groups.get(keyOf(transaction));
    if (group) group.push(transaction);
    else groups.set(keyOf(transaction), [transaction]);
  }
  return groups;
};

const toSweep = (
  { accountID: _accountID, walletID: _walletID, ...sweep }: StoredSweep,
  transactions: readonly WalletTransaction[],
): Sweep => ({
  ...sweep,
  accruedAmount: sumOf(transactions),
  subtotals: Array.from(
    groupBy(transactions, ({ transactionType }) => transactionType),
    ([type, group]) => toSubtotal(type, group),
  ),
});

/** Returns sweeps of one wallet as the API contains them, with the sums of their transactions. */
export const toSweeps = (
  sweeps: readonly StoredSweep[],
  transactions: readonly WalletTransaction[],
): readonly Sweep[] => {
  const groups = groupBy(transactions, ({ sweepID = "" }) => sweepID);
  return sweeps.map((sweep) => toSweep(sweep, groups.get(sweep.sweepID) ?? []));
};
