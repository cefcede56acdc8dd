import { upsertUnderwriting } from "@moovkit/verification";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { findSumProblem } from "./find-sum-problem.js";
import { submitUnderwriting } from "./submit-underwriting.js";

export const handleUpsertUnderwriting = defineHandler(upsertUnderwriting, {
  scope: "/accounts/{accountID}/profile.write",
  handle: ({ input: { accountID, ...details } }, services) => {
    services.accounts.get(accountID);
    const volumeByCustomerType = findSumProblem({ ...details.volumeByCustomerType });
    const cardVolumeDistribution = findSumProblem({ ...details.cardVolumeDistribution });
    if (volumeByCustomerType || cardVolumeDistribution)
      rejectRequest(422, { error: { volumeByCustomerType, cardVolumeDistribution } });
    const underwriting = { ...services.underwriting.get(accountID), ...details };
    return { body: submitUnderwriting(services, accountID, underwriting) };
  },
});
