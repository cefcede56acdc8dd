import type { Receipt, ReceiptInput } from "@moovkit/commerce";
import type { Engine } from "../../engine/engine.js";
import { createGroups } from "../../groups.js";

/** The receipts of all transfers, schedules and occurrences. */
export interface ReceiptStore {
  /** Returns the receipts for a transfer, a schedule or an occurrence, the oldest first. */
  list(subjectID: string): readonly Receipt[];
  /** Adds a receipt. A receipt for a transfer is sent one second later. */
  add(createdBy: string, input: ReceiptInput): Receipt;
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

/** Creates the receipt store of a sandbox. */
export const createReceiptStore = ({ store, scheduler, timestamp }: Engine): ReceiptStore => {
  const table = store.table<Receipt>("receipts");
  const subjects = createGroups(table, subjectOf);

  scheduler.define(SEND, (receiptID) => {
    const receipt = table.get(receiptID);
    if (!receipt) return;
    const sent = { receiptID: crypto.randomUUID(), idempotencyKey: crypto.randomUUID(), sentOn: timestamp() };
    subjects.set(receiptID, { ...receipt, sentFor: [...(receipt.sentFor ?? []), sent] });
  });
  return {
    list: (subjectID) => subjects.list(subjectID),
    add: (createdBy, input) => {
      const receipt: Receipt = { receiptID: crypto.randomUUID(), createdBy, ...input };
      subjects.set(receipt.receiptID, receipt);
      if (input.forTransferID !== undefined) scheduler.schedule(SEND, receipt.receiptID, DELAY_MS);
      return receipt;
    },
  };
};
