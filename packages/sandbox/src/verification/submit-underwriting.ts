import type { Underwriting } from "@moovkit/verification";
import type { Services } from "../services.js";
import { scheduleUnderwritingReview } from "./review-tasks.js";

/** Saves the underwriting of an account, and approves it at once or starts its review. Returns the saved underwriting. */
export const submitUnderwriting = (
  services: Services,
  accountID: string,
  details: Underwriting,
): Underwriting => {
  const { underwriting, settings, capabilities } = services;
  const isReviewed = settings.capabilityReview === "simulated";
  const submitted = { ...details, status: isReviewed ? "pendingReview" : "approved" };
  const savedOn = underwriting.save(accountID, submitted);
  if (isReviewed) scheduleUnderwritingReview(services, accountID, savedOn);
  capabilities.reconsider(accountID);
  return submitted;
};
