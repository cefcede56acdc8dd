import type { Dispute } from "@moovkit/disputes";
import { ConfigurationError } from "@moovkit/models";
import type { Services } from "../services.js";
import { endDispute } from "./dispute-changes.js";

/** The decision about a dispute, from the point of view of the merchant. */
export type DisputeOutcome = "won" | "lost";

/** Statuses of disputes that have not ended. */
const OPEN_STATUSES = ["response-needed", "under-review"];

const reject = (message: string): never => {
  throw new ConfigurationError(`sandbox.resolveDispute: ${message}`);
};

/**
 * Simulates the decision about a dispute.
 *
 * @throws ConfigurationError if the outcome is invalid, or if the dispute has ended.
 */
export const resolveDispute = (services: Services, disputeID: string, outcome: DisputeOutcome): Dispute => {
  if (outcome !== "won" && outcome !== "lost") reject('the outcome must be "won" or "lost".');
  const record = services.disputes.find(disputeID) ?? reject("there is no such dispute. Check `disputeID`.");
  const { status } = record.dispute;
  if (!OPEN_STATUSES.includes(status))
    reject(`the dispute has ended with the status \`${status}\`. Only open disputes can be resolved.`);
  return endDispute(services, record, outcome);
};
