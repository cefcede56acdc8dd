import type { Account } from "@moovkit/accounts";

/** How the review of an account ends. */
export type Review = { readonly kind: "passed" } | { readonly kind: "failed"; readonly reason: string };

/** The entry of `metadata` with which a test chooses how a review ends. */
const OUTCOME = "sandboxReview";

/** Reviews an account. It passes, unless its metadata has `sandboxReview: "fail"`. */
export const reviewAccount = ({ metadata }: Account): Review =>
  metadata?.[OUTCOME] === "fail"
    ? { kind: "failed", reason: "The review of the account failed." }
    : { kind: "passed" };

/** Returns the changes of an account that has passed its first review. */
export const toVerified = (updatedOn: string): Pick<Account, "verification" | "updatedOn"> => ({
  verification: { verificationStatus: "verified", status: "verified" },
  updatedOn,
});
