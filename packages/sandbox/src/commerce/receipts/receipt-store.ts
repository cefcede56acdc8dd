import type { Receipt, ReceiptInput } from "@moovkit/commerce";
import type { Transfer } from "@moovkit/transfers";
import type { Engine } from "../../engine/engine.js";
import { createGroups } from "../../groups.js";
import type { TransferListener } from "../../transfers/watch-transfers.js";

/** The receipts of all transfers, schedules and occurrences. */
export interface ReceiptStore {
  /** Returns the receipts for a transfer, a schedule or an occurrence, the oldest first. */
  list(subjectID: string): readonly Receipt[];
  /** Adds a receipt. A receipt for a transfer is sent one second later, unless it was sent before. */
  add(createdBy: string, input: ReceiptInput): Receipt;
  /**
   * Sends the receipts for a transfer that has failed or was refunded, and those for its schedule when the transfer is
   * confirmed.
   */
  readonly follow: TransferListener;
}

/** The kind of the tasks that send receipts. */
const SEND = "sendReceipt";

const DELAY_MS = 1000;

const subjectOf = ({
  forTransferID,
  forScheduleID,
  forOccurrenceID,
}: Pick<Receipt, "forTransferID" | "forScheduleID" | "forOccurrenceID">): string =>
  forTransferID ?? forScheduleID ?? forOccurrenceID ?? "";

const changesTo = (status: Transfer["status"], transfer: Transfer, previous: Transfer): boolean =>
  transfer.status === status && previous.status !== status;

const isRefunded = (transfer: Transfer, previous: Transfer): boolean =>
  (transfer.refunds?.length ?? 0) > (previous.refunds?.length ?? 0);

/** Creates the receipt store of a sandbox. */
export const createReceiptStore = ({ store, scheduler, timestamp }: Engine): ReceiptStore => {
  const table = store.table<Receipt>("receipts");
  const subjects = createGroups(table, subjectOf);

  const send = (receipt: Receipt): void => {
    const sent = { receiptID: crypto.randomUUID(), idempotencyKey: crypto.randomUUID(), sentOn: timestamp() };
    subjects.set(receipt.receiptID, { ...receipt, sentFor: [...(receipt.sentFor ?? []), sent] });
  };
  const sendAll = (...subjectIDs: readonly string[]): void => {
    for (const receipt of subjectIDs.flatMap(subjects.list)) send(receipt);
  };
  scheduler.define(SEND, (receiptID) => {
    const receipt = table.get(receiptID);
    if (receipt && !receipt.sentFor) send(receipt);
  });
  return {
    list: (subjectID) => subjects.list(subjectID),
    add: (createdBy, input) => {
      const receipt: Receipt = { receiptID: crypto.randomUUID(), createdBy, ...input };
      subjects.set(receipt.receiptID, receipt);
      if (input.forTransferID !== undefined) scheduler.schedule(SEND, receipt.receiptID, DELAY_MS);
      return receipt;
    },
    follow: (transfer, previous) => {
      if (!previous) return;
      const { transferID, scheduleID = "", occurrenceID = "" } = transfer;
      if (changesTo("failed", transfer, previous) || isRefunded(transfer, previous))
        sendAll(transferID, scheduleID, occurrenceID);
      else if (changesTo("pending", transfer, previous)) sendAll(scheduleID, occurrenceID);
    },
  };
};
