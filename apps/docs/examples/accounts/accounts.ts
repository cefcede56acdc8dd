import { createAccount, listAccounts, updateAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "business", // so `profile.business` is required
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
  foreignID: "bakery-1",
});
await updateAccount(client, { accountID, metadata: { plan: "gold" } });

for await (const account of listAccounts(client, { type: "business" })) console.log(account.displayName);
