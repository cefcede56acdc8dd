import { getSweep } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";
import { toSweeps } from "./to-sweep.js";

export const handleGetSweep = defineHandler(getSweep, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input }, { wallets, sweeps }) => {
    const { walletID } = wallets.get(input.accountID, input.walletID);
    const sweep = sweeps.get(walletID, input.sweepID);
    const [body] = toSweeps([sweep], wallets.listTransactions(walletID));
    return { body };
  },
});
