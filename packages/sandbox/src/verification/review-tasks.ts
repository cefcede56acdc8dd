import { MINUTE_MS } from "../durations.js";
import type { Services } from "../services.js";

const REVIEW_FILE = "reviewFile";
const REVIEW_UNDERWRITING = "reviewUnderwriting";
const REVIEW_MS = 1 * MINUTE_MS;

const REJECTION = "The review of the account failed.";

/** The entry of the `metadata` of an account that makes its reviews fail. */
const failsReviews = ({ accounts }: Services, accountID: string): boolean =>
  accounts.get(accountID).metadata?.sandboxReview === "fail";

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
  const { files, capabilities } = services;
  const file = files.find(fileID);
  if (!file) return;
  const isRejected = failsReviews(services, file.accountID);
  files.decide(
    file,
    isRejected ? { fileStatus: "rejected", decisionReason: REJECTION } : { fileStatus: "approved" },
  );
  capabilities.reconsider(file.accountID);
};

const reviewUnderwriting = (services: Services, id: string): void => {
  const { underwriting } = services;
  const [accountID = "", savedOn = ""] = id.split(" ");
  if (!underwriting.isUnchangedSince(accountID, savedOn)) return;
  const status = failsReviews(services, accountID) ? "rejected" : "approved";
  underwriting.save(accountID, { ...underwriting.get(accountID), status });
};

/** Defines what happens when the reviews of files and of underwriting are due. */
export const defineReviewTasks = (services: Services): void => {
  services.scheduler.define(REVIEW_FILE, (fileID) => reviewFile(services, fileID));
  services.scheduler.define(REVIEW_UNDERWRITING, (id) => reviewUnderwriting(services, id));
};
