import { getAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { accountScope } from "@moovkit/models";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID = "" } = process.env;

const security = tokens({
  publicKey: MOOV_PUBLIC_KEY,
  secretKey: MOOV_SECRET_KEY,
  scope: "/ping.read", // of calls that select no scope
  maxScopes: 1_000, // tokens in memory. Others are read from the store
});
const client = createClient({ transport: fetchTransport(), security, plugins: [retry()] });

/** Reads the account of a tenant with a token that grants nothing else. */
const readProfile = (accountID: string) =>
  getAccount(client, { accountID }, { scope: accountScope(accountID, "profile.read") });

const account = await readProfile(MOOV_ACCOUNT_ID);
console.log(account.displayName);
console.log(security.state().map(({ scope }) => scope));
