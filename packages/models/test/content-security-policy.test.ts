import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

/** Starting a process that compiles TypeScript can take seconds on a busy machine. */
const TIMEOUT_MS = 60_000;

it("validates where code generation from strings is disabled", { timeout: TIMEOUT_MS }, async () => {
  const script = fileURLToPath(new URL("validate-without-eval.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--disallow-code-generation-from-strings",
    "--import=tsx",
    "--conditions=@moovkit/source",
    script,
  ]);
  expect(stdout.trim()).toBe("eval is disabled, true, false");
});
