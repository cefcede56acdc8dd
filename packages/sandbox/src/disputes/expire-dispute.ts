import type { Services } from "../services.js";
import { endDispute, needsResponse } from "./dispute-changes.js";

/** The task that ends a dispute to which the merchant has not responded in time. */
export const EXPIRE_TASK = "expireDispute";

/** Defines the task of disputes. */
export const defineDisputeTasks = (services: Services): void =>
  services.scheduler.define(EXPIRE_TASK, (disputeID) => {
    const record = services.disputes.find(disputeID);
    if (record && needsResponse(record)) endDispute(services, record, "expired");
  });
