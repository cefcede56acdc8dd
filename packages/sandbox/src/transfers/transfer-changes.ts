import type { Transfer } from "@moovkit/transfers";
import type { Services } from "../services.js";
import { followSweepTransfer } from "../sweeps/follow-sweep-transfer.js";
import { type LegFailure, type LegStatus, withLegStatus } from "./leg-status.js";
import type { Side } from "./rails.js";
import type { TransferRecord } from "./transfer-store.js";

const toEventLeg = ({ account: { accountID }, paymentMethodID }: Transfer[Side]) => ({
  accountID,
  paymentMethodID,
});

const toEventData = ({ facilitatorID, transfer }: TransferRecord, status: string) => ({
  accountID: facilitatorID,
  transferID: transfer.transferID,
  status,
  ...(transfer.foreignID !== undefined && { foreignID: transfer.foreignID }),
});

/** Adds a transfer and emits its event. */
export const addTransfer = ({ transfers, events }: Services, record: TransferRecord): void => {
  transfers.add(record);
  events.emit("transfer.created", toEventData(record, record.transfer.status));
};

const saveUpdate = (
  { transfers, events }: Services,
  record: TransferRecord,
  status: string,
): TransferRecord => {
  const { source, destination } = record.transfer;
  transfers.save(record);
  events.emit("transfer.updated", {
    ...toEventData(record, status),
    source: toEventLeg(source),
    destination: toEventLeg(destination),
  });
  return record;
};

/** Changes the status of a transfer. Emits its event. */
export const changeStatus = (
  services: Services,
  record: TransferRecord,
  status: Transfer["status"],
  details: Pick<Transfer, "completedOn" | "failureReason"> = {},
): TransferRecord => {
  const transfer = { ...record.transfer, ...details, status };
  const changed = saveUpdate(services, { ...record, transfer }, status);
  followSweepTransfer(services, transfer);
  return changed;
};

/** Changes the status of a leg. Emits its event. */
export const changeLegStatus = (
  services: Services,
  record: TransferRecord,
  side: Side,
  status: LegStatus,
  failure?: LegFailure,
): TransferRecord => {
  const transfer = withLegStatus(record.transfer, side, status, services.timestamp(), failure);
  return saveUpdate(services, { ...record, transfer }, `${side}.${status}`);
};
