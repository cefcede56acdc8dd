// What the types cost: how long the compiler takes to check a program with one call.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { measureInRounds } from "./rounds.mjs";

const FOLDER = fileURLToPath(new URL("../types/", import.meta.url));

// The options of `tsc --init`, which skips the checks of declaration files.
const OPTIONS =
  "--noEmit --ignoreConfig --strict --skipLibCheck --module nodenext --target es2022 --types node --extendedDiagnostics";

/** Runs the compiler on a program. Returns its diagnostics, such as `Check time`, as numbers. */
const runCompiler = (file) => {
  const compiler = fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));
  const { status, stdout } = spawnSync(process.execPath, [compiler, ...OPTIONS.split(" "), file], {
    cwd: FOLDER,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The compiler rejected ${file}.\n${stdout}`);
  const lines = stdout.matchAll(/^(.+?):\s+([\d.]+)[sK]?$/gm);
  return Object.fromEntries(Array.from(lines, ([, name, value]) => [name, Number(value)]));
};

export const measure = async ({ quick, progress }) => {
  const rounds = quick ? 1 : 25;
  const programs = {};
  const tasks = {};
  for (const file of readdirSync(FOLDER)) {
    const { Files: files, Types: types, Instantiations: instantiations } = runCompiler(file);
    programs[file] = { files, types, instantiations };
    tasks[`${file} check`] = () => 1000 * runCompiler(file)["Check time"];
    tasks[`${file} total`] = () => 1000 * runCompiler(file)["Total time"];
  }
  const times = await measureInRounds(tasks, { rounds, progress });
  for (const [file, program] of Object.entries(programs)) {
    program.checkMs = times[`${file} check`];
    program.totalMs = times[`${file} total`];
  }
  return { rounds, programs };
};
