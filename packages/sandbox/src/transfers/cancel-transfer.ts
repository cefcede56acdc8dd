import type { Cancellation, Transfer } from "@moovkit/transfers";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { endCanceledTransfer } from "./end-transfer.js";
import { legStatusOf } from "./leg-status.js";
import { putBack } from "./money.js";
import { railOf, type Side } from "./rails.js";
import { changeLegStatus } from "./transfer-changes.js";
import type { TransferRecord } from "./transfer-store.js";

/** The statuses of a leg in which a bank or a network has not moved the money. */
const CANCELABLE_STATUSES: Readonly<Record<string, readonly string[]>> = {
  ach: ["initiated"],
  card: ["initiated", "confirmed"],
};

/** The leg that decides whether a transfer can be canceled. Money from a wallet can be returned until the destination leg has moved it. */
const decisiveSideOf = ({ source }: Transfer): Side => (source.wallet ? "destination" : "source");

/** Returns whether a transfer can be canceled. */
export const canBeCanceled = (transfer: Transfer): boolean => {
  if (transfer.status === "queued") return true;
  if (transfer.status !== "created" && transfer.status !== "pending") return false;
  const side = decisiveSideOf(transfer);
  const statuses = CANCELABLE_STATUSES[railOf(transfer[side])] ?? [];
  return statuses.includes(legStatusOf(transfer, side) ?? "");
};

/** Stops the leg that has not moved the money, and returns money to its wallet. */
const stopLeg = (services: Services, record: TransferRecord): TransferRecord => {
  if (record.transfer.status === "queued") return record;
  const side = decisiveSideOf(record.transfer);
  const stopped = changeLegStatus(services, record, side, "canceled");
  if (side === "destination") putBack(services, stopped.transfer);
  return stopped;
};

/** Cancels a transfer. Rejects the request with status 400 if the transfer can no longer be canceled. */
export const cancelTransfer = (services: Services, record: TransferRecord): Cancellation => {
  const { transfer } = record;
  if (!canBeCanceled(transfer)) rejectRequest(400, { error: "the transfer can no longer be canceled" });
  const { transferID, cancellations = [] } = transfer;
  const cancellation: Cancellation = {
    cancellationID: crypto.randomUUID(),
    status: "completed",
    createdOn: services.timestamp(),
  };
  const { cancellationID, status } = cancellation;
  services.events.emit("cancellation.created", { cancellationID, transferID, status: "pending" });
  const canceled = { ...record, transfer: { ...transfer, cancellations: [...cancellations, cancellation] } };
  endCanceledTransfer(services, stopLeg(services, canceled));
  services.events.emit("cancellation.updated", { cancellationID, transferID, status });
  return cancellation;
};
