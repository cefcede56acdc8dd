import { disconnectAccount } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";

export const handleDisconnectAccount = defineHandler(disconnectAccount, {
  scope: "/accounts/{accountID}/profile.disconnect",
  handle: ({ input: { accountID } }, { accounts, events, timestamp }) => {
    const account = accounts.get(accountID);
    if (account.disconnectedOn !== undefined) return { status: 204 };
    accounts.save({ ...account, disconnectedOn: timestamp() });
    events.emit("account.disconnected", { accountID, foreignID: account.foreignID });
    return { status: 204 };
  },
});
