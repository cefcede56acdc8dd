// Packs the packages and installs them with Next.js in an empty directory, like an outside user. Runs the quick start, the
// example of the README and the examples for @moovio/sdk there, builds the recipe for Next.js, starts it and requests tokens from it.
import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { createSandbox } from "../../../packages/sandbox/dist/index.js";
import { listen } from "../../../packages/sandbox/dist/node.js";
import { findPackages } from "../../../scripts/find-packages.mjs";

const RECIPES = join(import.meta.dirname, "../recipes");
const README_EXAMPLE = join(import.meta.dirname, "../examples/moovkit/pay-out.ts");
const NEXT = "node_modules/next/dist/bin/next";
const SESSION_SECRET = "the-session-secret";

const startedAt = performance.now();
const report = (what) => console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${what}`);
const assert = (condition, message) => {
  if (!condition) throw new Error(message);
};

const freePort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
};

/** Creates the session cookie of a signed-in user. */
const createSessionCookie = async (accountID) => {
  const bytes = (text) => new TextEncoder().encode(text);
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes(SESSION_SECRET), hmac, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", key, bytes(accountID));
  return `session=${accountID}.${Buffer.from(signature).toString("hex")}`;
};

/** Sends what is for Moov to the sandbox, so that an example runs as it is written. */
const createRouter = (url) =>
  `const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  return fetch(new Request(request.url.replace("https://api.moov.io", "${url}"), request));
};`;

/** Returns the IDs of a wallet and a bank account of the seller, as the example of the README needs them. */
const findPaymentMethods = async ({ fetch, apiKeys: [{ publicKey, secretKey }] }) => {
  const headers = { authorization: `Basic ${btoa(`${publicKey}:${secretKey}`)}` };
  const get = async (path) =>
    (await fetch(new Request(`http://localhost/accounts${path}`, { headers }))).json();
  const [{ accountID }] = await get("?foreignID=seller");
  const methods = await get(`/${accountID}/payment-methods`);
  const find = (type) => methods.find((method) => method.paymentMethodType === type).paymentMethodID;
  return { SOURCE_ID: find("moov-wallet"), DESTINATION_ID: find("ach-credit-standard") };
};

/** Returns the paths of the packed packages. */
const findTarballs = () =>
  findPackages().map((folder) => {
    const tarball = join(folder, "package.tgz");
    if (!existsSync(tarball)) throw new Error(`${folder} is not packed. Run \`pnpm turbo package\` first.`);
    return tarball;
  });

process.chdir(join(import.meta.dirname, "../../.."));
const folder = mkdtempSync(join(tmpdir(), "moovkit-next-"));
const sandbox = await createSandbox({ seed: "marketplace" });
const moov = await listen(sandbox);
const [{ publicKey, secretKey }] = sandbox.apiKeys;
const common = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const run = (command, args) =>
  execFileSync(command, args, { cwd: folder, env: common, stdio: ["ignore", "ignore", "inherit"] });
let next;
try {
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  run("npm", [
    ...["install", "--loglevel=error", "--no-audit", "--no-fund", ...findTarballs()],
    "@moovio/sdk@26.7.1",
    ...["next@16", "react@19", "react-dom@19", "typescript@5", "@types/node@20", "@types/react@19"],
  ]);
  cpSync(join(RECIPES, "nextjs"), folder, { recursive: true });
  cpSync(join(RECIPES, "shared/session.ts"), join(folder, "lib/session.ts"));
  report("installed");
  cpSync(join(RECIPES, "start"), join(folder, "start"), { recursive: true });
  const printed = execFileSync(process.execPath, ["start/first.mjs"], { cwd: folder, encoding: "utf8" });
  assert(printed === readFileSync(join(RECIPES, "start/first.txt"), "utf8"), `first.mjs printed: ${printed}`);
  report("the quick start works");
  // The example has no types, so it is JavaScript as well.
  cpSync(README_EXAMPLE, join(folder, "pay-out.mjs"));
  writeFileSync(join(folder, "router.mjs"), createRouter(moov.url));
  // The sandbox is in this process, so the example must not block it.
  const { stdout: paidOut } = await promisify(execFile)(
    process.execPath,
    ["--import", "./router.mjs", "pay-out.mjs"],
    {
      cwd: folder,
      env: {
        ...common,
        ...(await findPaymentMethods(sandbox)),
        MOOV_PUBLIC_KEY: publicKey,
        MOOV_SECRET_KEY: secretKey,
        MOOV_ACCOUNT_ID: sandbox.partnerAccountID,
      },
    },
  );
  assert(paidOut.startsWith("Paid out with transfer "), `the example of the README printed: ${paidOut}`);
  report("the example of the README works");
  cpSync(join(RECIPES, "moovio-sdk/before"), join(folder, "before"), { recursive: true });
  const before = Object.assign(
    {},
    ...(await Promise.all(
      readdirSync(join(folder, "before")).map(
        (name) => import(pathToFileURL(join(folder, "before", name)).href),
      ),
    )),
  );
  const old = before.openMoov(publicKey, secretKey, moov.url);
  const { token, requestId } = await before.create(old);
  assert(token.scope === "/accounts.read /accounts.write" && requestId, "expected a token of the SDK");
  const renewedToken = await before.refresh(old, token.refreshToken);
  await before.revoke(old, renewedToken.accessToken);
  assert(await before.terms(old), "expected a terms of service token of the SDK");
  await before.ping(old);
  assert(
    (await before.standalone(publicKey, secretKey, moov.url)).ok,
    "expected a result of the standalone function",
  );
  report("the examples for @moovio/sdk work");
  run(process.execPath, [NEXT, "build"]);
  report("built without keys");

  const port = await freePort();
  next = spawn(process.execPath, [NEXT, "start", "-p", `${port}`, "-H", "127.0.0.1"], {
    cwd: folder,
    stdio: "ignore",
    env: {
      ...common,
      MOOV_PUBLIC_KEY: publicKey,
      MOOV_SECRET_KEY: secretKey,
      MOOV_BASE_URL: moov.url,
      MOOV_ORIGIN: "https://shop.example",
      SESSION_SECRET,
    },
  });
  const requestToken = async (cookie = "", attempts = 200) => {
    try {
      const headers = { cookie, origin: "https://shop.example", "sec-fetch-site": "same-origin" };
      return await fetch(`http://127.0.0.1:${port}/api/moov-token`, { method: "POST", headers });
    } catch (error) {
      if (attempts === 0 || next.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return requestToken(cookie, attempts - 1);
    }
  };
  assert((await requestToken()).status === 401, "expected 401 without a session");
  const cookie = await createSessionCookie("5a3f0c1e-7d52-4c19-9a3b-0f6f2d8f8a11");
  const tokens = await Promise.all([1, 2, 3].map(async () => (await requestToken(cookie)).json()));
  assert(tokens[0].accessToken, "expected a token with a session");
  assert(
    new Set(tokens.map(({ accessToken }) => accessToken)).size === 1,
    "expected one token for all requests",
  );
  sandbox.faults.next({ status: 400 });
  const failed = await requestToken(await createSessionCookie("6b4f0c1e-7d52-4c19-9a3b-0f6f2d8f8a11"));
  assert(
    failed.status === 502 && (await failed.json()).error === "token_request_refused",
    "expected the reason in the error response",
  );
  report("the recipe works with Next.js");
} finally {
  next?.kill("SIGKILL");
  await moov[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
}
