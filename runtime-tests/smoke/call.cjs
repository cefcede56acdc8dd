const { fetchTransport } = require("@moovkit/fetch");
const { retry } = require("@moovkit/retry");
const { createSandbox } = require("@moovkit/sandbox");
const { listen } = require("@moovkit/sandbox/node");
const { memoryStore, tokens } = require("@moovkit/tokens");
const { redisStore } = require("@moovkit/tokens-redis");
const { undiciTransport } = require("@moovkit/undici");
const { createMoov } = require("moovkit");
const { makePayment } = require("./pay.mjs");

const main = async () => {
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
  await createMoov({ baseURL: server.url, security }).accounts.listAccounts();
  await server[Symbol.asyncDispose]();
  if (typeof redisStore !== "function")
    throw new Error("@moovkit/tokens-redis does not export `redisStore`.");
};

main();
