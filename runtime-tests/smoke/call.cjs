const { createMoov } = require("@moovkit/core");
const { fetchTransport } = require("@moovkit/fetch");
const { retry } = require("@moovkit/retry");
const { createSandbox } = require("@moovkit/sandbox");
const { memoryStore, tokens } = require("@moovkit/tokens");
const { redisStore } = require("@moovkit/tokens-redis");
const { undiciTransport } = require("@moovkit/undici");

const main = async () => {
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
  if (typeof redisStore !== "function")
    throw new Error("@moovkit/tokens-redis does not export `redisStore`.");
};

main();
