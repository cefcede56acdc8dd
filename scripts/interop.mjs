// Runs Moov's published SDK against the sandbox.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const SDK = "@moovio/sdk@26.7.1";

const HELP = `Usage: pnpm interop

Installs ${SDK} in a temporary folder and calls the authentication operations of the sandbox with it.
Ends with status 1 if a call has an unexpected result. Needs a built sandbox and access to the npm registry.

  --help  prints this text`;

const { values } = parseArgs({ options: { help: { type: "boolean" } } });
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const { createSandbox } = await import("../packages/sandbox/dist/index.js");

const KEY = { publicKey: "public", secretKey: "secret" };

const installSDK = (folder) => {
  writeFileSync(join(folder, "package.json"), "{}");
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", SDK], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return createRequire(join(folder, "index.js"))("@moovio/sdk");
};

/** Creates, refreshes and revokes a token with an API key. */
const checkTokens = async ({ Moov }, serverURL) => {
  const security = { username: KEY.publicKey, password: KEY.secretKey };
  const { authentication, ping } = new Moov({ serverURL, security });
  const scope = "/ping.read /accounts.read";

  const created = await authentication.createAccessToken({ grantType: "client_credentials", scope });
  assert.equal(created.result.tokenType, "Bearer");
  assert.equal(created.result.scope, scope);
  console.log("created a token");

  const { refreshToken } = created.result;
  const refreshed = await authentication.createAccessToken({ grantType: "refresh_token", refreshToken });
  assert.equal(refreshed.result.scope, scope);
  assert.notEqual(refreshed.result.accessToken, created.result.accessToken);
  console.log("refreshed the token");

  const { accessToken: token } = refreshed.result;
  await authentication.revokeAccessToken({ token, tokenTypeHint: "access_token" });
  const headers = { authorization: `Bearer ${token}` };
  assert.equal((await fetch(`${serverURL}/ping`, { headers })).status, 401);
  console.log("revoked the token");

  await ping.ping();
  console.log("sent a ping");
};

/** Runs the example of Moov's documentation, which sends the credentials in the body. */
const checkPublishedExample = async ({ Moov }, serverURL) => {
  const { authentication } = new Moov({ serverURL, security: { username: "", password: "" } });
  const scope = "/accounts.read /accounts.write";
  const { result } = await authentication.createAccessToken({
    grantType: "client_credentials",
    clientId: KEY.publicKey,
    clientSecret: KEY.secretKey,
    scope,
    refreshToken: "i1qxz68gu50zp4i8ceyxqogmq7y0yienm52351c6",
  });
  assert.equal(result.scope, scope);
  console.log("ran the published example");
};

const folder = mkdtempSync(join(tmpdir(), "moovkit-interop-"));
try {
  const sdk = installSDK(folder);
  const sandbox = await createSandbox({ apiKeys: [KEY] });
  const server = await sandbox.listen();
  try {
    await checkTokens(sdk, server.url);
    await checkPublishedExample(sdk, server.url);
  } finally {
    await server[Symbol.asyncDispose]();
  }
} finally {
  rmSync(folder, { recursive: true });
}
