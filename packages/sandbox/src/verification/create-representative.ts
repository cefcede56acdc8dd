import { createRepresentative } from "@moovkit/verification";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { findOwnershipProblem } from "./find-ownership-problem.js";
import { toStoredDetails } from "./representative-details.js";

const MAX_REPRESENTATIVES = 7;

export const handleCreateRepresentative = defineHandler(createRepresentative, {
  scope: "/accounts/{accountID}/representatives.write",
  handle: ({ input: { accountID, ...details } }, { accounts, capabilities, representatives }) => {
    if (accounts.get(accountID).accountType !== "business")
      rejectRequest(409, { error: "only accounts of businesses have representatives" });
    if (representatives.list(accountID).length === MAX_REPRESENTATIVES)
      rejectRequest(409, { error: `the account already has ${MAX_REPRESENTATIVES} representatives` });
    const ownershipPercentage = findOwnershipProblem(details.responsibilities);
    if (ownershipPercentage) rejectRequest(422, { error: { responsibilities: { ownershipPercentage } } });
    const representative = representatives.add(accountID, toStoredDetails(details));
    capabilities.reconsider(accountID);
    return { body: representative };
  },
});
