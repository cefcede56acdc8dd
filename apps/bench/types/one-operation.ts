// A program with one call. `pnpm bench types` measures how long the compiler takes to check it.
import { getAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const security = { publicKey: "public", secretKey: "secret" };
const client = createClient({ transport: fetchTransport(), security });
const account = await getAccount(client, { accountID: "5a3f" });
export const name: string = account.displayName;
