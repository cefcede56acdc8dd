import type { WalletTransactionTypeInput } from "@moovkit/models";
import type { Transfer } from "@moovkit/transfers";
import { fromCents } from "../engine/ledger.js";
import type { Services } from "../services.js";
import { FEES } from "../wallets/transaction.js";
import { isCardPayment, railOf, type Side } from "./rails.js";
import type { TransferRecord } from "./transfer-store.js";

/** Returns the account in the books of the network of a leg. */
export const toRailAccount = (leg: Transfer[Side]): string => `rail:${railOf(leg)}`;

const isSameAccount = ({ source, destination }: Transfer): boolean =>
  source.account.accountID === destination.account.accountID;

const outgoingTypeOf = (transfer: Transfer): WalletTransactionTypeInput => {
  if (transfer.sweepID !== undefined) return "auto-sweep";
  if (transfer.destination.wallet) return "wallet-transfer";
  return isSameAccount(transfer) ? "cash-out" : "payout";
};

const incomingTypeOf = ({ source, sweepID }: Transfer): WalletTransactionTypeInput => {
  if (sweepID !== undefined) return "auto-sweep";
  if (source.wallet) return "wallet-transfer";
  if (source.paymentMethodType === "ach-debit-fund") return "account-funding";
  if (source.paymentMethodType === "ach-debit-collect") return "payment";
  return isCardPayment(source) ? "card-payment" : "top-up";
};

/** Only ACH and card payments are reversed. */
const reversalTypeOf = (leg: Transfer[Side]): WalletTransactionTypeInput =>
  railOf(leg) === "card" ? "card-reversal" : "ach-reversal";

/** A movement of money into or out of a wallet. */
interface Movement {
  readonly walletID: string;
  readonly transactionType: WalletTransactionTypeInput;
  readonly grossAmount: number;
  readonly fee?: number;
  readonly counterAccount: string;
  readonly status?: "pending" | "completed";
}

const move = (
  { wallets }: Services,
  { transferID, description = "" }: Transfer,
  { status = "completed", ...movement }: Movement,
) =>
  wallets.addTransaction({
    ...movement,
    status,
    sourceType: "transfer",
    sourceID: transferID,
    memo: description,
  });

/** Returns the fee of the facilitator in cents. */
const feeOf = ({ facilitatorFee }: Transfer): number => facilitatorFee?.total ?? 0;

/** Returns the first wallet of an account, or of the partner if the account has none. */
const findDefaultWallet = ({ wallets, partnerAccountID }: Services, accountID: string): string => {
  const [wallet] = [...wallets.list(accountID), ...wallets.list(partnerAccountID)];
  if (!wallet) throw new Error("The partner account has no wallet.");
  return wallet.walletID;
};

/** Returns the wallet of a leg, or the default wallet of its account if it was closed in the meantime. */
export const findOpenWallet = (
  services: Services,
  { account }: Transfer[Side],
  { walletID }: { readonly walletID: string },
): string => (services.wallets.isOpen(walletID) ? walletID : findDefaultWallet(services, account.accountID));

/**
 * Returns the wallet that pays for a returned debit, or that receives money that cannot be delivered. If the source is a
 * wallet, it is that wallet. Otherwise it is a wallet of the account that funds its wallet, or of the merchant that collects
 * a payment.
 */
const findLiableWallet = (services: Services, { source, destination }: Transfer): string => {
  if (source.wallet) return findOpenWallet(services, source, source.wallet);
  const { account } = source.paymentMethodType === "ach-debit-fund" ? source : destination;
  return destination.wallet && account.accountID === destination.account.accountID
    ? findOpenWallet(services, destination, destination.wallet)
    : findDefaultWallet(services, account.accountID);
};

/** Takes the money from the wallet that is the source. Returns whether the wallet has enough. */
export const takeFromSource = (services: Services, transfer: Transfer): boolean => {
  const { source, destination, amount } = transfer;
  if (!source.wallet) return true;
  const { walletID } = source.wallet;
  if (!services.wallets.covers(walletID, amount.value)) return false;
  move(services, transfer, {
    walletID,
    transactionType: outgoingTypeOf(transfer),
    grossAmount: -amount.value,
    counterAccount: toRailAccount(destination),
  });
  return true;
};

/** Announces the money to the wallet that is the destination. Returns the ID of the pending transaction. */
export const announceToDestination = (services: Services, transfer: Transfer): string | undefined => {
  const { source, destination, amount } = transfer;
  if (!destination.wallet) return undefined;
  return move(services, transfer, {
    walletID: destination.wallet.walletID,
    transactionType: incomingTypeOf(transfer),
    grossAmount: amount.value,
    fee: feeOf(transfer),
    counterAccount: toRailAccount(source),
    status: "pending",
  }).transactionID;
};

/** Delivers the money to the destination, and the fee to the partner. */
export const deliver = (services: Services, { transfer, incomingTransactionID }: TransferRecord): void => {
  const { transferID, source, destination, amount } = transfer;
  if (incomingTransactionID !== undefined)
    services.wallets.endTransaction(incomingTransactionID, "completed");
  if (!source.wallet && !destination.wallet)
    services.ledger.post(transferID, [
      { account: toRailAccount(source), amount: fromCents(-amount.value) },
      { account: toRailAccount(destination), amount: fromCents(amount.value) },
    ]);
  if (feeOf(transfer) === 0) return;
  move(services, transfer, {
    walletID: findDefaultWallet(services, services.partnerAccountID),
    transactionType: "facilitator-fee",
    grossAmount: feeOf(transfer),
    counterAccount: destination.wallet ? FEES : toRailAccount(destination),
  });
};

/** Takes money back from the liable wallet, because a bank has returned a debit that had completed. */
export const takeBack = (services: Services, transfer: Transfer): void => {
  const { source, amount } = transfer;
  move(services, transfer, {
    walletID: findLiableWallet(services, transfer),
    transactionType: "ach-reversal",
    grossAmount: -amount.value,
    counterAccount: toRailAccount(source),
  });
};

/**
 * Puts money that was not delivered, or that a bank has returned, into the liable wallet. The partner keeps a fee that it
 * has received.
 */
export const putBack = (services: Services, transfer: Transfer): void => {
  const { source, destination, amount, completedOn } = transfer;
  const isDelivered = completedOn !== undefined;
  move(services, transfer, {
    walletID: findLiableWallet(services, transfer),
    transactionType: reversalTypeOf(destination),
    grossAmount: isDelivered ? amount.value - feeOf(transfer) : amount.value,
    // Before it is delivered, money from a bank is still on the rail of the source.
    counterAccount: toRailAccount(isDelivered || source.wallet ? destination : source),
  });
};

/** Takes a refund of a card payment from the wallet that received it. */
export const payRefund = (services: Services, transfer: Transfer, amount: number): void => {
  const { source, destination } = transfer;
  if (!destination.wallet) return;
  move(services, transfer, {
    walletID: findOpenWallet(services, destination, destination.wallet),
    transactionType: "refund",
    grossAmount: -amount,
    counterAccount: toRailAccount(source),
  });
};
