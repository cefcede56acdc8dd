import { saveUnderwriting, type Underwriting } from "@moovkit/verification";
import { defineHandler } from "../handler.js";
import { mergePatch } from "../merge-patch.js";
import { rejectRequest } from "../reject-request.js";
import { findSumProblem } from "./find-sum-problem.js";
import { submitUnderwriting } from "./submit-underwriting.js";

const checkPercentages = ({ volumeShareByCustomerType, collectFunds }: Underwriting): void => {
  const shares = findSumProblem(volumeShareByCustomerType);
  if (shares) rejectRequest(422, { volumeShareByCustomerType: shares });
  const methods = findSumProblem(collectFunds?.cardPayments?.cardAcceptanceMethods);
  if (methods) rejectRequest(422, { collectFunds: { cardPayments: { cardAcceptanceMethods: methods } } });
};

export const handleSaveUnderwriting = defineHandler(saveUnderwriting, {
  scope: "/accounts/{accountID}/profile.write",
  handle: ({ input: { accountID, submissionIntent = "submit", ...changes } }, services) => {
    const { accounts, underwriting, capabilities } = services;
    accounts.get(accountID);
    const merged = mergePatch(underwriting.get(accountID), changes) as Underwriting;
    checkPercentages(merged);
    if (submissionIntent === "submit") return { body: submitUnderwriting(services, accountID, merged) };
    const waiting = { ...merged, status: "pending" };
    underwriting.save(accountID, waiting);
    capabilities.reconsider(accountID);
    return { body: waiting };
  },
});
