import { cpSync, existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runProgram } from "./run-program.mjs";

const SOURCE = import.meta.dirname;

/** Returns the paths of the packed packages. */
export const findTarballs = () => {
  const { dependencies } = JSON.parse(readFileSync(join(SOURCE, "package.json"), "utf8"));
  return Object.keys(dependencies).map((name) => {
    const tarball = join(realpathSync(join(SOURCE, "node_modules", name)), "package.tgz");
    if (!existsSync(tarball)) throw new Error(`${name} is not packed. Run \`pnpm turbo package\` first.`);
    return tarball;
  });
};

/** Copies the tests into a folder, and installs npm packages and tarballs there. */
export const installProject = async (folder, packages) => {
  const isSource = (path) => !path.startsWith(join(SOURCE, "node_modules"));
  cpSync(SOURCE, folder, { recursive: true, filter: isSource });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const args = ["install", "--no-audit", "--no-fund", "--loglevel=error", ...packages];
  const { ok, ending, output } = await runProgram("npm", args, { cwd: folder });
  if (!ok) throw new Error(`npm install ended with ${ending}.\n${output}`);
};

/**
 * Opens the servers that tests of several runtimes share, in this process, from the packages installed in a folder.
 * `servers` has their addresses, which survive `JSON.stringify`.
 */
export const openServers = async (folder) => {
  const { resolve } = createRequire(join(folder, "package.json"));
  const load = (specifier) => import(pathToFileURL(resolve(specifier)).href);
  const { openConformanceServer } = await load("@moovkit/conformance/server");
  const { createSandbox } = await load("@moovkit/sandbox");
  const { listen } = await load("@moovkit/sandbox/node");

  const conformanceServer = await openConformanceServer();
  const sandbox = await createSandbox();
  const sandboxServer = await listen(sandbox);
  const [{ publicKey, secretKey }] = sandbox.apiKeys;
  return {
    servers: {
      conformance: conformanceServer,
      sandbox: { url: sandboxServer.url, publicKey, secretKey },
    },
    close: async () => {
      await sandboxServer[Symbol.asyncDispose]();
      await conformanceServer[Symbol.asyncDispose]();
    },
  };
};
