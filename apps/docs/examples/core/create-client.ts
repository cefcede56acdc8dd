import { createAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const client = createClient({
  transport: fetchTransport(),
  security: { publicKey: process.env.MOOV_PUBLIC_KEY ?? "", secretKey: process.env.MOOV_SECRET_KEY ?? "" },
});

const account = await createAccount(client, {
  accountType: "business",
  profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
});
console.log(account.displayName);
