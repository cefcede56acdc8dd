import type { Sweep } from "@moovkit/schedules";
import type { Transfer } from "@moovkit/transfers";
import type { Services } from "../services.js";

const STATUSES: Readonly<Record<string, Sweep["status"]>> = {
  completed: "paid",
  failed: "failed",
  reversed: "failed",
  canceled: "canceled",
};

/** Returns the status of a sweep whose transfer has a status. */
export const toSweepStatus = (transferStatus: string): Sweep["status"] =>
  STATUSES[transferStatus] ?? "closed";

/** Updates the status of a sweep to match the status of its transfer. */
export const followSweepTransfer = (
  { sweeps }: Services,
  { transferID, sweepID = "", status }: Transfer,
): void => {
  const sweep = sweeps.find(sweepID);
  // The sweep does not have the ID of the transfer while the transfer is being created.
  if (sweep?.transferID === transferID) sweeps.changeStatus(sweep, toSweepStatus(status));
};
