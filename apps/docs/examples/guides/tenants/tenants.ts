import { accountScope } from "@moovkit/models";
import { tokens } from "@moovkit/tokens";
import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY: publicKey = "", MOOV_SECRET_KEY: secretKey = "" } = process.env;
const security = tokens({
  publicKey,
  secretKey,
  scope: "/ping.read", // for calls without the option `scope`, which then fail with 403
  maxScopes: 1_000, // how many tokens stay in memory
});
const moov = createMoov({ security });

/** Lists the wallets of a tenant, with a token that can read only the wallets of this tenant. */
export const listWallets = (accountID: string) =>
  moov.wallets.listWallets({ accountID }, { scope: accountScope(accountID, "wallets.read") });
