import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { CONTENDERS } from "./contenders.mjs";

const FOLDER = fileURLToPath(new URL("../peers/", import.meta.url));

const readJSON = (path) => JSON.parse(readFileSync(path, "utf8"));
const { dependencies: PEERS } = readJSON(`${FOLDER}package.json`);

const isInstalled = ([name, version]) => {
  const manifest = `${FOLDER}node_modules/${name}/package.json`;
  return existsSync(manifest) && readJSON(manifest).version === version;
};

/** Installs the libraries that Moov Kit is compared with, at the versions of their lock file, without scripts. */
export const installPeers = (progress) => {
  if (Object.entries(PEERS).every(isInstalled)) return;
  progress("Installing the libraries to compare with (npm ci in apps/bench/peers)");
  // pnpm sets variables for its scripts that npm would read as its settings.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || /registry/i.test(name)),
  );
  const { status, stderr } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: FOLDER,
    env,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0)
    throw new Error(`npm ci in apps/bench/peers failed. Check that the registry is reachable.\n${stderr}`);
};

const versionOf = ({ peer, transport, library }) => {
  if (peer) return PEERS[peer];
  if (!transport) return `undici ${process.versions.undici}, built into Node`;
  const transportFile = import.meta.resolve(`@moovkit/${transport}`);
  const { version } = readJSON(new URL("../package.json", transportFile));
  return `${version}, ${library} ${createRequire(transportFile)(`${library}/package.json`).version}`;
};

/** Returns the version of each contender. For Moov Kit, it includes the version of the library below it. */
export const readVersions = () =>
  Object.fromEntries(Object.entries(CONTENDERS).map(([name, contender]) => [name, versionOf(contender)]));
