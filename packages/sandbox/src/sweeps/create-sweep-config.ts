import { createSweepConfig } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { checkMinimumBalance } from "./check-minimum-balance.js";
import { checkSweepMethods } from "./check-sweep-methods.js";
import { startSweep } from "./run-sweep.js";
import type { StoredSweepConfig } from "./sweep-config-store.js";

export const handleCreateSweepConfig = defineHandler(createSweepConfig, {
  scope: "/accounts/{accountID}/wallets.write",
  handle: ({ input }, services) => {
    const { accounts, wallets, sweepConfigs, timestamp } = services;
    const { accountID, walletID } = input;
    accounts.get(accountID);
    if (!wallets.list(accountID).some((wallet) => wallet.walletID === walletID))
      rejectRequest(422, { walletID: "is not a wallet of the account" });
    checkSweepMethods(services, accountID, input);
    checkMinimumBalance(input);
    if (!wallets.isOpen(walletID)) rejectRequest(409, { error: "the wallet is closed" });
    if (sweepConfigs.findByWallet(walletID))
      rejectRequest(409, { error: "the wallet already has a sweep configuration" });
    const createdOn = timestamp();
    const sweepConfigID = crypto.randomUUID();
    const config: StoredSweepConfig = { sweepConfigID, ...input, createdOn, updatedOn: createdOn };
    sweepConfigs.save(config);
    if (config.status === "enabled") startSweep(services, config);
    return { body: sweepConfigs.toSweepConfig(config) };
  },
});
