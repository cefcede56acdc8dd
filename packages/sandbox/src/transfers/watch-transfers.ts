import type { Transfer } from "@moovkit/transfers";
import type { TransferStore } from "./transfer-store.js";

/** Called after a transfer was added or changed. `previous` is absent if it was added. */
export type TransferListener = (transfer: Transfer, previous: Transfer | undefined) => void;

/** Returns a transfer store that reports each change of a transfer. */
export const watchTransfers = (transfers: TransferStore, onChange: TransferListener): TransferStore => ({
  ...transfers,
  add: (record) => {
    transfers.add(record);
    onChange(record.transfer, undefined);
  },
  save: (record) => {
    const previous = transfers.find(record.transfer.transferID)?.transfer;
    transfers.save(record);
    onChange(record.transfer, previous);
  },
});
