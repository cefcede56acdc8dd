import { createRequire } from "node:module";
import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { createSandbox } from "@moovkit/sandbox";
import { memoryStore, tokens } from "@moovkit/tokens";
import { redisStore } from "@moovkit/tokens-redis";
import { undiciTransport } from "@moovkit/undici";

const sandbox = await createSandbox();
const server = await sandbox.listen();
const [{ publicKey, secretKey }] = sandbox.apiKeys;
const scope = "/ping.read";
for (const transport of [fetchTransport(), undiciTransport()]) {
  const moov = createMoov({
    transport,
    baseURL: server.url,
    security: { username: publicKey, password: secretKey },
    plugins: [retry()],
  });
  await moov.authentication.createAccessToken({ grantType: "client_credentials", scope });
  await moov[Symbol.asyncDispose]();
}
const security = tokens({ clientId: publicKey, clientSecret: secretKey, scope, store: memoryStore() });
await createMoov({ transport: fetchTransport(), baseURL: server.url, security }).ping();
await server[Symbol.asyncDispose]();

if (typeof redisStore !== "function") throw new Error("@moovkit/tokens-redis does not export `redisStore`.");
// Two copies of a class would break `instanceof` in applications that mix both module systems.
if (createRequire(import.meta.url)("@moovkit/core").createMoov !== createMoov)
  throw new Error("`import` and `require` load different copies of @moovkit/core.");
