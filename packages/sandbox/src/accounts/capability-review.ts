import type { Account, Capability } from "@moovkit/accounts";
import { MINUTE_MS } from "../durations.js";
import type { Engine } from "../engine/engine.js";
import { isIssuing } from "../issuing/issuing-capabilities.js";
import { createIssuingWallet } from "../issuing/issuing-wallet.js";
import type { CapabilityServices, CapabilityTable } from "./capability-table.js";
import { listRequirements } from "./requirements.js";
import { failsReviews, REVIEW_FAILURE } from "./review-outcome.js";

const TASK = "reviewCapability";
const REVIEW_MS = 1 * MINUTE_MS;

/** Identifies the review of a capability. Any later change of the capability ends the review. */
const toTaskID = ({ accountID, capability, updatedOn }: Capability): string =>
  `${accountID} ${capability} ${updatedOn}`;

/**
 * Creates the function that advances a pending capability: it enables the capability, starts its review, or lists what the
 * account must still provide. Emits events.
 */
export const createCapabilityReview = (
  { scheduler, settings, timestamp }: Engine,
  { events, accounts, wallets, representatives, underwriting, files }: CapabilityServices,
  table: CapabilityTable,
): ((capability: Capability) => void) => {
  const markVerified = (account: Account) => {
    representatives.markVerified(account.accountID);
    if (account.verification.status === "verified") return;
    const { accountID, foreignID } = account;
    const verification = { verificationStatus: "verified", status: "verified" };
    accounts.save({ ...account, verification, updatedOn: timestamp() });
    events.emit("account.updated", { accountID, foreignID });
  };
  const enable = (capability: Capability) => {
    table.changeStatus(capability, { status: "enabled" });
    if (isIssuing(capability.capability)) createIssuingWallet(wallets, capability.accountID);
  };
  scheduler.define(TASK, (taskID) => {
    const [accountID = "", id = ""] = taskID.split(" ");
    const capability = table.find(accountID, id);
    if (!capability || toTaskID(capability) !== taskID) return;
    const account = accounts.get(accountID);
    if (failsReviews(account)) {
      table.changeStatus(capability, {
        status: "disabled",
        disabledReason: REVIEW_FAILURE,
        disabledOn: timestamp(),
      });
      return;
    }
    markVerified(account);
    enable(capability);
  });

  const listDue = ({ accountID, capability }: Capability) =>
    listRequirements(accounts.get(accountID), capability, {
      representatives: representatives.list(accountID),
      underwriting: underwriting.get(accountID),
      files: files.list(accountID),
    });

  return (capability) => {
    if (settings.capabilityReview === "none" || capability.capability === "transfers") {
      enable(capability);
      return;
    }
    const currentlyDue = listDue(capability);
    if (currentlyDue.length > 0) table.save({ ...capability, requirements: { currentlyDue } });
    else
      scheduler.schedule(TASK, toTaskID(table.changeStatus(capability, { status: "in-review" })), REVIEW_MS);
  };
};
