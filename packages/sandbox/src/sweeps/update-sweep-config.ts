import { type UpdateSweepConfigInput, updateSweepConfig } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";
import { mergePatch } from "../merge-patch.js";
import { rejectRequest } from "../reject-request.js";
import type { Services } from "../services.js";
import { checkMinimumBalance } from "./check-minimum-balance.js";
import { checkSweepMethods } from "./check-sweep-methods.js";
import { startSweep } from "./run-sweep.js";
import type { StoredSweepConfig } from "./sweep-config-store.js";

/** Returns the changes of a request. A configuration always has these fields, so `null` does not change them. */
const readChanges = ({
  status,
  pushPaymentMethodID,
  pullPaymentMethodID,
  ...rest
}: UpdateSweepConfigInput) => {
  const required = Object.entries({ status, pushPaymentMethodID, pullPaymentMethodID });
  return { ...rest, ...Object.fromEntries(required.filter(([, value]) => typeof value === "string")) };
};

/** Starts, changes or cancels the current sweep of the wallet. */
const applyToSweep = (services: Services, config: StoredSweepConfig): void => {
  const { sweeps } = services;
  const sweep = sweeps.findCurrent(config.walletID);
  if (!sweep) {
    if (config.status === "enabled") startSweep(services, config);
  } else if (config.status === "disabled") sweeps.end(sweep, { status: "canceled" });
  else sweeps.changeStatus(sweeps.configure(sweep, config), "accruing");
};

export const handleUpdateSweepConfig = defineHandler(updateSweepConfig, {
  scope: "/accounts/{accountID}/wallets.write",
  handle: ({ input }, services) => {
    const { wallets, sweepConfigs, timestamp } = services;
    const { accountID, sweepConfigID } = input;
    const config = sweepConfigs.get(accountID, sweepConfigID);
    checkSweepMethods(services, accountID, input);
    checkMinimumBalance(input);
    if (!wallets.isOpen(config.walletID)) rejectRequest(409, { error: "the wallet is closed" });
    const changes = { ...readChanges(input), updatedOn: timestamp() };
    const changed = mergePatch(config, changes) as StoredSweepConfig;
    sweepConfigs.save(changed);
    applyToSweep(services, changed);
    return { body: sweepConfigs.toSweepConfig(changed) };
  },
});
