import { createSandbox } from "@moovkit/sandbox";
import { listen } from "@moovkit/sandbox/node";
import { createMoov } from "moovkit";

const key = { publicKey: "public", secretKey: "secret" };
const server = await listen(await createSandbox({ apiKeys: [key] }));

const moov = createMoov({ ...key, baseURL: server.url });
const account = await moov.accounts.createAccount({
  accountType: "individual",
  profile: {
    individual: { name: { firstName: "Ada", lastName: "Lovelace" } },
  },
});
console.log(`Created the account of ${account.displayName}`);

for await (const { displayName } of moov.accounts.listAccounts())
  console.log(`Found the account of ${displayName}`);

await moov.close();
await server[Symbol.asyncDispose]();
