// Packs the packages and installs them with Next.js in an empty folder, as a stranger does. There it runs the first
// example and what is said of Moov's own SDK, and builds the recipe for Next.js, starts it and asks it for tokens.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createSandbox } from "../../../packages/sandbox/dist/index.js";

const RECIPES = join(import.meta.dirname, "../recipes");
const NEXT = "node_modules/next/dist/bin/next";
const SESSION_SECRET = "the-secret-of-sessions";

const startedAt = performance.now();
const say = (what) => console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s: ${what}`);
const must = (holds, what) => {
  if (!holds) throw new Error(what);
};

const freePort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
};

/** As a browser sends it to whoever has signed in. */
const signedIn = async (accountID) => {
  const bytes = (text) => new TextEncoder().encode(text);
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes(SESSION_SECRET), hmac, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", key, bytes(accountID));
  return `session=${accountID}.${Buffer.from(signature).toString("hex")}`;
};

/** Returns the paths of the packed packages. */
const findTarballs = () =>
  readdirSync("packages").map((name) => {
    const tarball = join(process.cwd(), "packages", name, "package.tgz");
    if (!existsSync(tarball)) throw new Error(`${name} is not packed. Run \`pnpm turbo package\` first.`);
    return tarball;
  });

process.chdir(join(import.meta.dirname, "../../.."));
const folder = mkdtempSync(join(tmpdir(), "moovkit-next-"));
const sandbox = await createSandbox();
const moov = await sandbox.listen();
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
  for (const name of ["session", "answer-to"])
    cpSync(join(RECIPES, `shared/${name}.ts`), join(folder, `lib/${name}.ts`));
  say("installed");
  cpSync(join(RECIPES, "start"), join(folder, "start"), { recursive: true });
  const printed = execFileSync(process.execPath, ["start/first.mjs"], { cwd: folder, encoding: "utf8" });
  must(printed === readFileSync(join(RECIPES, "start/first.txt"), "utf8"), `first.mjs printed ${printed}`);
  say("the first example holds");
  cpSync(join(RECIPES, "moovio-sdk/before.mjs"), join(folder, "before.mjs"));
  const before = await import(pathToFileURL(join(folder, "before.mjs")).href);
  const old = before.openMoov(publicKey, secretKey, moov.url);
  const { token, requestId } = await before.create(old);
  must(token.scope === "/accounts.read /accounts.write" && requestId, "the SDK creates a token");
  const fresh = await before.refresh(old, token.refreshToken);
  await before.revoke(old, fresh.accessToken);
  must(await before.terms(old), "the SDK gets a token for the terms of service");
  await before.ping(old);
  must((await before.standalone(publicKey, secretKey, moov.url)).ok, "its function stands alone");
  say("what is said of Moov's own SDK holds");
  run(process.execPath, [NEXT, "build"]);
  say("built, without keys");

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
  const ask = async (cookie = "", attempts = 200) => {
    try {
      return await fetch(`http://127.0.0.1:${port}/api/moov-token`, { method: "POST", headers: { cookie } });
    } catch (error) {
      if (attempts === 0 || next.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return ask(cookie, attempts - 1);
    }
  };
  must((await ask()).status === 401, "a stranger is to be told 401");
  const cookie = await signedIn("5a3f");
  const tokens = await Promise.all([1, 2, 3].map(async () => (await ask(cookie)).json()));
  must(tokens[0].accessToken, "who has signed in is to get a token");
  must(new Set(tokens.map(({ accessToken }) => accessToken)).size === 1, "one mint is to do for all");
  sandbox.faults.next({ status: 400 });
  const failed = await ask(await signedIn("6b4f"));
  must(
    failed.status === 502 && (await failed.json()).requestId,
    "a failure is to be told with its request id",
  );
  say("the recipe holds in a real Next.js");
} finally {
  next?.kill("SIGKILL");
  await moov[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
}
