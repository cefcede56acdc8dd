import type { Account } from "@moovkit/accounts";

/** The entry of `metadata` that makes the reviews of an account fail. */
const OUTCOME = "sandboxReview";

/** Why a review failed. */
export const REVIEW_FAILURE = "The review of the account failed.";

/** Returns whether the reviews of an account fail. */
export const failsReviews = ({ metadata }: Account): boolean => metadata?.[OUTCOME] === "fail";
