import { listSweeps } from "@moovkit/schedules";
import { defineHandler } from "../handler.js";
import { pageOf } from "../page.js";
import { toSweeps } from "./to-sweep.js";

export const handleListSweeps = defineHandler(listSweeps, {
  scope: "/accounts/{accountID}/wallets.read",
  handle: ({ input }, { wallets, sweeps }) => {
    const { status, statementDescriptor } = input;
    const { walletID } = wallets.get(input.accountID, input.walletID);
    const matching = sweeps
      .list(walletID)
      .filter(
        (sweep) =>
          (status === undefined || sweep.status === status) &&
          (statementDescriptor === undefined || sweep.statementDescriptor === statementDescriptor),
      );
    return { body: toSweeps(pageOf(matching, input), wallets.listTransactions(walletID)) };
  },
});
