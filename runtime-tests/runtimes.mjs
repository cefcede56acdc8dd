import { readFileSync } from "node:fs";
import { join } from "node:path";

const { devDependencies } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const esbuild = `esbuild@${devDependencies.esbuild}`;

const bin = (name) => join("node_modules", ".bin", name);

const nodeArguments = (testFile, reportFile) => [
  "--test",
  "--test-reporter=spec",
  "--test-reporter-destination=stdout",
  "--test-reporter=junit",
  `--test-reporter-destination=${reportFile}`,
  testFile,
];

/** Node as an npm package, under a name that allows several versions side by side. */
const node = (version, folder = "node") => {
  const alias = `node-${version}`;
  return {
    folder,
    install: [`${alias}@npm:node-${process.platform}-${process.arch}@${version}`],
    command: join("node_modules", alias, "bin", "node"),
    testArguments: nodeArguments,
  };
};

/** A runtime that a test under the current Node starts and controls. */
const startedFromNode = (folder, install, versionCommand) => ({
  folder,
  install,
  command: process.execPath,
  testArguments: nodeArguments,
  versionCommand,
});

const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";

/**
 * The runtimes by name: the folder of their tests, the npm packages to install, and the command that runs one test
 * file and writes a JUnit report. A command runs in the folder where the packages are installed.
 */
export const runtimes = {
  "node-20": node("20"),
  "node-22": node("22"),
  "node-24": node("24"),
  "node-26": node("26"),
  // The oldest supported Node, and the first whose `require` loads ES modules.
  commonjs: node("20.19.0", "commonjs"),
  bun: {
    folder: "bun",
    install: ["bun@1"],
    command: bin("bun"),
    testArguments: (testFile, reportFile) => [
      "test",
      "--reporter=junit",
      `--reporter-outfile=${reportFile}`,
      `./${testFile}`,
    ],
  },
  deno: {
    folder: "deno",
    install: ["deno@2"],
    command: bin("deno"),
    testArguments: (testFile, reportFile) => [
      "test",
      "--allow-net",
      "--allow-env",
      "--allow-read",
      "--no-lock",
      "--node-modules-dir=manual",
      `--junit-path=${reportFile}`,
      testFile,
    ],
  },
  workerd: startedFromNode("workerd", [`workerd@${devDependencies.workerd}`, esbuild], bin("workerd")),
  browser: {
    ...startedFromNode(
      "browser",
      [`playwright-core@${devDependencies["playwright-core"]}`, esbuild],
      chromium,
    ),
    requiredFile: chromium,
    requirement: `${chromium} does not exist. Install Chromium, or set CHROMIUM to its path.`,
  },
  smoke: startedFromNode("smoke", [], process.execPath),
};
