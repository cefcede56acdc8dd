import { connectAccount } from "@moovkit/accounts";
import { defineHandler } from "../handler.js";
import { rejectRequest } from "../reject-request.js";
import { connectAccounts } from "./connections.js";

export const handleConnectAccount = defineHandler(connectAccount, {
  handle: ({ input: { accountID, principalAccountID } }, services) => {
    services.accounts.get(accountID);
    if (principalAccountID === accountID || !services.accounts.has(principalAccountID))
      rejectRequest(422, { principalAccountID: "must be the ID of another account" });
    connectAccounts(services, { accountID, principalAccountID });
    return { status: 201 };
  },
});
