import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const PEERS = fileURLToPath(new URL("../peers/", import.meta.url));

const json = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The exact versions, as pinned in the source. */
export const PINNED = json(`${PEERS}package.json`).dependencies;

const installedVersion = (name) => {
  const manifest = `${PEERS}node_modules/${name}/package.json`;
  return existsSync(manifest) ? json(manifest).version : undefined;
};

// What pnpm tells the scripts that it runs would set up npm too, all but the registry wrongly.
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || /registry/i.test(name)),
  );

/** Installs what is not there in its pinned version, by the lock beside the manifest. Runs no script of theirs. */
export const installPeers = () => {
  if (Object.entries(PINNED).every(([name, version]) => installedVersion(name) === version)) return;
  const { status, stderr } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: PEERS,
    env: environment(),
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  throw new Error(
    `The peers could not be installed: npm ci in apps/bench/peers failed. Is the registry reachable?\n${stderr}`,
  );
};
