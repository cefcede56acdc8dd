import type { Services } from "../services.js";
import { findOpenWallet, toRailAccount } from "../transfers/money.js";
import type { DisputeRecord } from "./dispute-store.js";

/** The transactions of disputes in wallets. */
type DisputeTransactionType = "dispute" | "dispute-reversal";

/** Moves the disputed amount between the wallet that received the payment and the card network. */
const move = (
  services: Services,
  { dispute }: DisputeRecord,
  transactionType: DisputeTransactionType,
  grossAmount: number,
): void => {
  const record = services.transfers.find(dispute.transfer.transferID);
  if (!record?.transfer.destination.wallet) return;
  const { source, destination, description = "" } = record.transfer;
  services.wallets.addTransaction({
    walletID: findOpenWallet(services, destination, record.transfer.destination.wallet),
    transactionType,
    sourceType: "dispute",
    sourceID: dispute.disputeID,
    memo: description,
    grossAmount,
    counterAccount: toRailAccount(source),
    status: "completed",
  });
};

/** Takes the disputed amount from the merchant, unless it has already been taken. */
export const takeDisputedAmount = (services: Services, record: DisputeRecord): DisputeRecord => {
  if (record.isTaken) return record;
  move(services, record, "dispute", -record.dispute.amount.value);
  return { ...record, isTaken: true };
};

/** Returns the disputed amount to the merchant, if it has been taken. */
export const returnDisputedAmount = (services: Services, record: DisputeRecord): DisputeRecord => {
  if (!record.isTaken) return record;
  move(services, record, "dispute-reversal", record.dispute.amount.value);
  return { ...record, isTaken: false };
};
