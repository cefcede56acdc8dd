import { listFeePlans } from "@moovkit/billing";
import { defineHandler } from "../handler.js";
import { DEFAULT_FEE_PLANS } from "./default-fee-plans.js";

export const handleListFeePlans = defineHandler(listFeePlans, {
  scope: "/accounts/{accountID}/profile.read",
  handle: ({ input: { accountID, planIDs } }, { accounts }) => {
    accounts.get(accountID);
    return { body: DEFAULT_FEE_PLANS.filter(({ planID }) => planIDs?.includes(planID) ?? true) };
  },
});
