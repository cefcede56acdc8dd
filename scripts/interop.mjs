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

Installs ${SDK} in a temporary folder and calls the operations of the sandbox with it.
Ends with status 1 if a call has an unexpected result. Needs a built sandbox and access to the npm registry.

  --help  prints this text`;

const { values } = parseArgs({ options: { help: { type: "boolean" } } });
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const { createSandbox } = await import("../packages/sandbox/dist/index.js");
const { listen } = await import("../packages/sandbox/dist/node.js");

const KEY = { publicKey: "public", secretKey: "secret" };
const ORIGIN = "https://shop.example";

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

/** Creates, changes, finds and lists accounts. */
const checkAccounts = async ({ Moov }, serverURL) => {
  const security = { username: KEY.publicKey, password: KEY.secretKey };
  const { accounts } = new Moov({ serverURL, security });

  const { result: business } = await accounts.create({
    accountType: "business",
    profile: {
      business: { legalBusinessName: "Whole Body Fitness LLC", taxID: { ein: { number: "123-45-6789" } } },
    },
    metadata: { tier: "gold" },
    foreignID: "customer-1",
    capabilities: ["collect-funds.ach"],
  });
  assert.equal(business.displayName, "Whole Body Fitness LLC");
  assert.equal(business.profile.business.taxIDProvided, true);
  await accounts.create({
    accountType: "individual",
    profile: { individual: { name: { firstName: "Amanda", lastName: "Yang" } } },
  });
  console.log("created two accounts");

  const { accountID } = business;
  assert.deepEqual((await accounts.get({ accountID })).result, business);
  console.log("got an account");

  const { result: terms } = await accounts.getTermsOfServiceToken({ origin: ORIGIN });
  const { result: updated } = await accounts.update({
    accountID,
    patchAccount: {
      profile: { business: { doingBusinessAs: "Whole Body Fitness" } },
      termsOfService: { token: terms.token },
      metadata: null,
    },
  });
  assert.equal(updated.displayName, "Whole Body Fitness");
  assert.ok(updated.termsOfService.acceptedDate instanceof Date);
  assert.equal(updated.metadata, undefined);
  console.log("updated the account");

  const list = async (filters) => (await accounts.list(filters)).result.map(({ displayName }) => displayName);
  assert.deepEqual(await list({}), ["Whole Body Fitness", "Amanda Yang"]);
  assert.deepEqual(await list({ skip: 1, count: 1 }), ["Amanda Yang"]);
  assert.deepEqual(await list({ foreignID: "customer-1" }), ["Whole Body Fitness"]);
  assert.deepEqual(await list({ type: "individual", includeDisconnected: true }), ["Amanda Yang"]);
  console.log("listed the accounts");

  await accounts.disconnect({ accountID });
  assert.deepEqual(await list({}), ["Amanda Yang"]);
  console.log("disconnected an account");

  await assert.rejects(accounts.get({ accountID: crypto.randomUUID() }), { statusCode: 404 });
  const profile = { individual: { name: { firstName: "A", lastName: "B" } } };
  const duplicate = { accountType: "individual", profile, foreignID: "customer-1" };
  await assert.rejects(accounts.create(duplicate), { statusCode: 409 });
  const invalid = {
    accountType: "individual",
    profile: { individual: { ...profile.individual, email: "x" } },
  };
  await assert.rejects(accounts.create(invalid), ({ statusCode, profile: problems }) => {
    assert.equal(statusCode, 422);
    assert.equal(typeof problems.individual.email, "string");
    return true;
  });
  console.log("received the documented errors");
};

const folder = mkdtempSync(join(tmpdir(), "moovkit-interop-"));
try {
  const sdk = installSDK(folder);
  const sandbox = await createSandbox({ apiKeys: [KEY] });
  const server = await listen(sandbox);
  try {
    await checkTokens(sdk, server.url);
    await checkPublishedExample(sdk, server.url);
    await checkAccounts(sdk, server.url);
  } finally {
    await server[Symbol.asyncDispose]();
  }
} finally {
  rmSync(folder, { recursive: true });
}
