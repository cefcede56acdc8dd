import { createRequire } from "node:module";
import { listAccounts } from "@moovkit/accounts";
import { listBankAccounts } from "@moovkit/bank-accounts";
import { listStatements } from "@moovkit/billing";
import { tokenEndpoint } from "@moovkit/browser-tokens";
import { listCards } from "@moovkit/cards";
import { listProducts } from "@moovkit/commerce";
import { createClient } from "@moovkit/core";
import { listDisputes } from "@moovkit/disputes";
import { listIndustries } from "@moovkit/enrichment";
import { fetchTransport } from "@moovkit/fetch";
import { listIssuedCards } from "@moovkit/issuing";
import { listOnboardingInvites } from "@moovkit/onboarding";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { retry } from "@moovkit/retry";
import { createSandbox } from "@moovkit/sandbox";
import { listen } from "@moovkit/sandbox/node";
import { listSchedules } from "@moovkit/schedules";
import { listTickets } from "@moovkit/support";
import { listAccountTerminalApplications } from "@moovkit/terminals";
import { memoryStore, tokens } from "@moovkit/tokens";
import { redisStore } from "@moovkit/tokens-redis";
import { listTransfers } from "@moovkit/transfers";
import { undiciTransport } from "@moovkit/undici";
import { listRepresentatives } from "@moovkit/verification";
import { listWallets } from "@moovkit/wallets";
import { createMoov } from "moovkit";
import { makePayment } from "./pay.mjs";

const sandbox = await createSandbox();
const server = await listen(sandbox);
const [{ publicKey, secretKey }] = sandbox.apiKeys;
const scope = "/accounts.read";
for (const transport of [fetchTransport(), undiciTransport()]) {
  const moov = createMoov({
    transport,
    baseURL: server.url,
    publicKey,
    secretKey,
    plugins: [retry()],
  });
  await moov.authentication.createAccessToken({ grantType: "client_credentials", scope });
  await makePayment(moov, sandbox);
  await moov.close();
}
const security = tokens({ publicKey, secretKey, scope, store: memoryStore() });
await listAccounts(createClient({ transport: fetchTransport(), baseURL: server.url, security }));
const client = createClient({
  transport: fetchTransport(),
  baseURL: server.url,
  security: { publicKey, secretKey },
});
const { partnerAccountID: accountID } = sandbox;
const lists = [
  listAccountTerminalApplications,
  listBankAccounts,
  listCards,
  listDisputes,
  listIssuedCards,
  listPaymentMethods,
  listProducts,
  listRepresentatives,
  listSchedules,
  listStatements,
  listTickets,
  listTransfers,
  listWallets,
];
for (const list of lists) await list(client, { accountID });
await listIndustries(client);
await listOnboardingInvites(client);
const endpoint = tokenEndpoint({ security, authorize: async () => ({ scope }) });
const headers = { origin: "https://shop.example" };
const { status } = await endpoint(new Request("https://shop.example/token", { method: "POST", headers }));
if (status !== 200) throw new Error(`The token endpoint responds with ${status}.`);
await server[Symbol.asyncDispose]();

if (typeof redisStore !== "function") throw new Error("@moovkit/tokens-redis does not export `redisStore`.");
// Two copies of a class would break `instanceof` in applications that mix both module systems.
if (createRequire(import.meta.url)("@moovkit/core").createClient !== createClient)
  throw new Error("`import` and `require` load different copies of @moovkit/core.");
