import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createSandbox } from "@moovkit/sandbox";

const sandbox = await createSandbox({ apiKeys: [{ publicKey: "public", secretKey: "secret" }] });
const server = await sandbox.listen(); // a free port on 127.0.0.1

const moov = createMoov({
  transport: fetchTransport(),
  baseURL: server.url,
  security: { username: "public", password: "secret" },
});
await moov.ping();

await moov[Symbol.asyncDispose]();
await server[Symbol.asyncDispose]();
