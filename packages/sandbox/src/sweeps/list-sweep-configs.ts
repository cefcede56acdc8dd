import { listSweepConfigs } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";

export const handleListSweepConfigs = defineHandler(listSweepConfigs, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input: { accountID } }, { accounts, sweepConfigs }) => {
    accounts.get(accountID);
    return { body: sweepConfigs.list(accountID).map(sweepConfigs.toSweepConfig) };
  },
});
