import { disconnectAccount } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";

export const handleDisconnectAccount = defineHandler(disconnectAccount, {
  scope: "/accounts/{accountID}/profile.disconnect",
  handle: ({ input }, { accounts, timestamp }) => {
    const account = accounts.get(input.accountID);
    if (account.disconnectedOn === undefined) accounts.save({ ...account, disconnectedOn: timestamp() });
    return { status: 204 };
  },
});
