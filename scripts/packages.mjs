// Packs each package as it would be published, lets publint and attw look at the tarball, then installs them all in
// an empty folder, as a stranger does, and makes a call with them.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { readArguments } from "./arguments.mjs";
import { packAll } from "./pack.mjs";

readArguments(
  "pnpm check:packages\n\nPacks each package, lets publint and attw look at it, and makes a call with all of them installed by npm.",
);

const CALL = `
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
  for (const transport of [fetchTransport(), undiciTransport()]) {
    const moov = createMoov({
      transport,
      baseURL: server.url,
      security: { username: publicKey, password: secretKey },
      plugins: [retry()],
    });
    await moov.authentication.createAccessToken({ grantType: "client_credentials", scope: "/ping.read" });
    await moov[Symbol.asyncDispose]();
  }
  if (createRequire(import.meta.url)("@moovkit/core").createMoov !== createMoov) throw new Error("require differs");
  const shared = tokens({ clientId: publicKey, clientSecret: secretKey, scope: "/ping.read", store: memoryStore() });
  await createMoov({ transport: fetchTransport(), baseURL: server.url, security: shared }).ping();
  if (typeof redisStore !== "function") throw new Error("no redisStore");
  console.log("installed from tarballs: a call works, and so does require");
  await server[Symbol.asyncDispose]();
`;

const out = mkdtempSync(join(tmpdir(), "moovkit-pack-"));
const run = (command, args) =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
let failed = 0;
try {
  const tarballs = packAll(out);
  for (const path of tarballs) {
    const tarball = basename(path);
    try {
      run("publint", ["run", path, "--strict"]);
      run("attw", [path, "--profile", "esm-only", "--no-emoji"]);
      console.log(`${tarball}: publint and attw agree`);
    } catch (error) {
      failed += 1;
      console.error(`${tarball}:\n${error.stdout}${error.stderr}`);
    }
  }
  const stranger = join(out, "stranger");
  mkdirSync(stranger);
  writeFileSync(join(stranger, "package.json"), "{}");
  writeFileSync(join(stranger, "call.mjs"), CALL);
  const inside = { cwd: stranger, encoding: "utf8" };
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...tarballs], {
    ...inside,
    stdio: ["ignore", "ignore", "inherit"],
  });
  console.log(execFileSync(process.execPath, ["call.mjs"], inside).trim());
} finally {
  rmSync(out, { recursive: true });
}
process.exit(failed ? 1 : 0);
