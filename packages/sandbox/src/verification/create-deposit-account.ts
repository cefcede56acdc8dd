import { createDepositAccount, type IngestedDepositAccount } from "@moovkit/verification";
import { defineHandler } from "../handler.js";
import { hashText } from "../secrets.js";
import { readUploadedFile } from "../uploaded-file.js";

/** The ID of an account in messages of Jack Henry's systems. */
const ACCOUNT_ID = /<(?:\w+:)?AcctId>\s*([^<\s]+)\s*</;

const ID_LENGTH = 16;

/** Returns the ID of the account in an export. Without one, the ID is derived from the bytes. */
const readAccountID = async (bytes: Uint8Array): Promise<string> => {
  const text = new TextDecoder("latin1").decode(bytes);
  const [, accountID] = ACCOUNT_ID.exec(text) ?? [];
  return accountID ?? (await hashText(text)).slice(0, ID_LENGTH);
};

export const handleCreateDepositAccount = defineHandler(createDepositAccount, {
  scope: "/accounts/{accountID}/profile.write",
  handle: async ({ input: { accountID, sourceSystem, body } }, { accounts, store, timestamp }) => {
    accounts.get(accountID);
    const { bytes } = await readUploadedFile(body);
    const sourceAccountID = await readAccountID(bytes);
    const depositAccount = {
      moovAccountID: accountID,
      sourceSystem,
      sourceAccountID,
      ingestedAt: timestamp(),
    };
    const depositAccounts = store.table<IngestedDepositAccount>("depositAccounts");
    depositAccounts.set(`${accountID} ${sourceSystem} ${sourceAccountID}`, depositAccount);
    return { body: depositAccount };
  },
});
