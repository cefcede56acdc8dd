import type { Receipt, ReceiptInput } from "@moovkit/commerce";
import type { Transfer } from "@moovkit/transfers";
import type { Engine } from "../../engine/engine.js";
import { createGroups } from "../../groups.js";
import type { TransferListener } from "../../transfers/watch-transfers.js";

/** The receipts of all transfers, schedules and occurrences. */
export interface ReceiptStore {
  /** Returns the receipts for a transfer, a schedule or an occurrence, the oldest first. */
  list(subjectID: string): readonly Receipt[];
  /** Adds a receipt. A receipt for a transfer is sent one second later. */
  add(createdBy: string, input: ReceiptInput): Receipt;
  /** Sends the receipts for a transfer that has started, failed or was refunded. */
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

const isNotable = (transfer: Transfer, previous: Transfer | undefined): boolean => {
  if (!previous) return true;
  const hasFailed = transfer.status === "failed" && previous.status !== "failed";
  return hasFailed || (transfer.refunds?.length ?? 0) > (previous.refunds?.length ?? 0);
};

/** Creates the receipt store of a sandbox. */
export const createReceiptStore = ({ store, scheduler, timestamp }: Engine): ReceiptStore => {
  const table = store.table<Receipt>("receipts");
  const subjects = createGroups(table, subjectOf);

  const send = (receipt: Receipt): void => {
    const sent = { receiptID: crypto.randomUUID(), idempotencyKey: crypto.randomUUID(), sentOn: timestamp() };
    subjects.set(receipt.receiptID, { ...receipt, sentFor: [...(receipt.sentFor ?? []), sent] });
  };
  scheduler.define(SEND, (receiptID) => {
    const receipt = table.get(receiptID);
    if (receipt) send(receipt);
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
      if (!isNotable(transfer, previous)) return;
      const { transferID, scheduleID = "", occurrenceID = "" } = transfer;
      for (const receipt of [transferID, scheduleID, occurrenceID].flatMap(subjects.list)) send(receipt);
    },
  };
};
