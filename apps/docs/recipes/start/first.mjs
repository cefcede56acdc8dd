import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { createSandbox } from "@moovkit/sandbox";

const key = { publicKey: "public", secretKey: "secret" };
const sandbox = await createSandbox({ apiKeys: [key] });
const server = await sandbox.listen();

const moov = createMoov({
  transport: fetchTransport(),
  baseURL: server.url,
  security: { username: key.publicKey, password: key.secretKey },
  plugins: [retry()],
});

const token = await moov.authentication.createAccessToken({
  grantType: "client_credentials",
  scope: ["/accounts.read", "/ping.read"],
});
console.log(
  `A token for ${token.scope} that expires in ${token.expiresIn} seconds`,
);

await moov[Symbol.asyncDispose]();
await server[Symbol.asyncDispose]();
