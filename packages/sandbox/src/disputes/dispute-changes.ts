import type { Dispute } from "@moovkit/disputes";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { returnDisputedAmount, takeDisputedAmount } from "./dispute-money.js";
import type { DisputeRecord } from "./dispute-store.js";

/** How a dispute ends. */
export type DisputeEnd = "accepted" | "expired" | "won" | "lost";

const emit = (
  { events }: Services,
  type: string,
  { dispute, facilitatorID, transactionID }: DisputeRecord,
): void => {
  const { disputeID, transfer, status, phase } = dispute;
  const { transferID } = transfer;
  events.emit(type, { accountID: facilitatorID, transferID, transactionID, disputeID, status, phase });
};

/** Adds a dispute. Emits `dispute.created`. */
export const addDispute = (services: Services, record: DisputeRecord): void => {
  services.disputes.save(record);
  emit(services, "dispute.created", record);
};

/** Changes a dispute. Emits `dispute.updated`. */
export const changeDispute = (
  services: Services,
  record: DisputeRecord,
  changes: Partial<Pick<Dispute, "status" | "submittedOn">>,
): Dispute => {
  const changed = { ...record, dispute: { ...record.dispute, ...changes } };
  services.disputes.save(changed);
  emit(services, "dispute.updated", changed);
  return changed.dispute;
};

/** Ends a dispute. Returns the disputed amount to the merchant if the dispute is won, and takes it otherwise. */
export const endDispute = (services: Services, record: DisputeRecord, status: DisputeEnd): Dispute => {
  const settled =
    status === "won" ? returnDisputedAmount(services, record) : takeDisputedAmount(services, record);
  return changeDispute(services, settled, { status });
};

/** Returns whether the merchant can accept a dispute, change its evidence and submit it. */
export const needsResponse = ({ dispute }: DisputeRecord): boolean => dispute.status === "response-needed";

/** Rejects the request, by default with status 409, if the merchant can no longer respond to a dispute. */
export const checkNeedsResponse = (record: DisputeRecord, status: 400 | 409 = 409): void => {
  if (!needsResponse(record))
    rejectRequest(status, { error: `the dispute has the status ${record.dispute.status}` });
};
