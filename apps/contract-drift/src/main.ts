import { readPackages } from "./read-packages.js";
import { run } from "./run.js";

// Without a listener, the process crashes when its output is closed, for example by `| head -1`.
process.stdout.on("error", () => {});

try {
  process.exitCode = await run(process.argv.slice(2), {
    readPackages,
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
    // pnpm runs scripts in the root of the repository.
    directory: process.env.INIT_CWD ?? process.cwd(),
  });
} catch (error) {
  console.error(error);
  // Node would exit with 1, which stands for differences.
  process.exitCode = 2;
}
