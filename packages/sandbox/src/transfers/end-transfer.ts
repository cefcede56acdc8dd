import type { Transfer } from "@moovkit/transfers";
import { chargeTransfer } from "../billing/charge-transfer.js";
import type { Services } from "../services.js";
import { deliver } from "./money.js";
import { changeStatus } from "./transfer-changes.js";
import type { TransferRecord } from "./transfer-store.js";

/** The task that starts a transfer which has waited for another one. */
export const START_TASK = "startTransfer";

/** Cancels the transfers that wait for a transfer, and those that wait for them. */
const cancelChildren = (services: Services, transferID: string): void => {
  for (const child of services.transfers.listChildren(transferID)) {
    if (child.transfer.status !== "queued") continue;
    changeStatus(services, child, "canceled");
    cancelChildren(services, child.transfer.transferID);
  }
};

const startChildren = ({ transfers, scheduler }: Services, transferID: string): void => {
  for (const { transfer } of transfers.listChildren(transferID))
    if (transfer.status === "queued") scheduler.schedule(START_TASK, transfer.transferID, 0);
};

/** Delivers the money of a transfer, charges the fees, and starts the transfers that wait for it. */
export const completeTransfer = (services: Services, record: TransferRecord): void => {
  deliver(services, record);
  const charged = chargeTransfer(services, record);
  changeStatus(services, charged, "completed", { completedOn: services.timestamp() });
  startChildren(services, record.transfer.transferID);
};

const endIncoming = (
  { wallets }: Services,
  { incomingTransactionID }: TransferRecord,
  status: "failed" | "canceled",
): void => {
  if (incomingTransactionID !== undefined) wallets.endTransaction(incomingTransactionID, status);
};

/** Ends a transfer that has not completed. Cancels the transfers that wait for it. */
export const failTransfer = (
  services: Services,
  record: TransferRecord,
  failureReason: NonNullable<Transfer["failureReason"]>,
): void => {
  endIncoming(services, record, "failed");
  changeStatus(services, record, "failed", { failureReason });
  cancelChildren(services, record.transfer.transferID);
};

/** Ends a transfer because a cancellation was requested. Cancels the transfers that wait for it. */
export const endCanceledTransfer = (services: Services, record: TransferRecord): void => {
  endIncoming(services, record, "canceled");
  changeStatus(services, record, "canceled");
  cancelChildren(services, record.transfer.transferID);
};
