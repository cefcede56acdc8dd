import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const main = fileURLToPath(new URL("../src/main.mjs", import.meta.url));
const bench = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });

it("prints help that names every benchmark", () => {
  const { status, stdout } = bench("--help");
  expect(status).toBe(0);
  for (const name of ["call", "shipping", "types", "leak", "tokens", "storm", "fleet", "sandbox", "pay-once"])
    expect(stdout).toContain(`  ${name} `);
});

it.each([
  [["cal"], "Unknown benchmark: cal. Use call, "],
  [["--fast"], "Unknown option '--fast'"],
  [["storm", "--leaky"], "`--leaky` needs the name `leak`"],
])("rejects %j with exit code 2", (args, message) => {
  const { status, stdout, stderr } = bench(...args);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(message);
  expect(stderr).toContain("Usage: pnpm bench");
});
