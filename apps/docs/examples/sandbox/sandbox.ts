import { createMoov } from "@moovkit/core";
import { retry } from "@moovkit/retry";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";

const sandbox = await createSandbox({ apiKeys: [{ publicKey: "public", secretKey: "secret" }] });
const moov = createMoov({
  transport: sandboxTransport(sandbox),
  security: { username: "public", password: "secret" },
  plugins: [retry()],
});

// The first request is rejected. The retry succeeds.
sandbox.faults.next({ status: 503 });

const token = await moov.authentication.createAccessToken({
  grantType: "client_credentials",
  scope: "/ping.read",
});
console.log(token.scope);
