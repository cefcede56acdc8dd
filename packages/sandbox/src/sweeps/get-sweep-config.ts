import { getSweepConfig } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";

export const handleGetSweepConfig = defineHandler(getSweepConfig, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input: { accountID, sweepConfigID } }, { sweepConfigs }) => ({
    body: sweepConfigs.toSweepConfig(sweepConfigs.get(accountID, sweepConfigID)),
  }),
});
