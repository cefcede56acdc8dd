import { failsReviews, REVIEW_FAILURE } from "../accounts/review-outcome.js";
import { MINUTE_MS } from "../durations.js";
import type { Services } from "../services.js";

const REVIEW_FILE = "reviewFile";
const REVIEW_UNDERWRITING = "reviewUnderwriting";
const REVIEW_MS = 1 * MINUTE_MS;

/** Schedules the review of a file. */
export const scheduleFileReview = ({ scheduler }: Services, fileID: string): void =>
  scheduler.schedule(REVIEW_FILE, fileID, REVIEW_MS);

/** Schedules the review of the underwriting that an account saved at a time. */
export const scheduleUnderwritingReview = (
  { scheduler }: Services,
  accountID: string,
  savedOn: string,
): void => scheduler.schedule(REVIEW_UNDERWRITING, `${accountID} ${savedOn}`, REVIEW_MS);

const reviewFile = (services: Services, fileID: string): void => {
  const { accounts, files, capabilities } = services;
  const file = files.find(fileID);
  if (!file) return;
  const isRejected = failsReviews(accounts.get(file.accountID));
  files.decide(
    file,
    isRejected ? { fileStatus: "rejected", decisionReason: REVIEW_FAILURE } : { fileStatus: "approved" },
  );
  capabilities.reconsider(file.accountID);
};

const reviewUnderwriting = (services: Services, id: string): void => {
  const { accounts, underwriting } = services;
  const [accountID = "", savedOn = ""] = id.split(" ");
  if (!underwriting.isUnchangedSince(accountID, savedOn)) return;
  const status = failsReviews(accounts.get(accountID)) ? "rejected" : "approved";
  underwriting.save(accountID, { ...underwriting.get(accountID), status });
};

/** Defines what happens when the reviews of files and of underwriting are due. */
export const defineReviewTasks = (services: Services): void => {
  services.scheduler.define(REVIEW_FILE, (fileID) => reviewFile(services, fileID));
  services.scheduler.define(REVIEW_UNDERWRITING, (id) => reviewUnderwriting(services, id));
};
