// Runs the property test "nothing is paid twice" with many histories.
import { fileURLToPath } from "node:url";
import { startVitest } from "vitest/node";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const TEST_FILE = "packages/moovkit/test/pay-once.test.ts";

export const measure = async ({ quick, progress }) => {
  const histories = quick ? 500 : 100_000;
  progress(`${histories.toLocaleString("en-US")} histories`);
  const vitest = await startVitest("test", [TEST_FILE], {
    root: ROOT,
    watch: false,
    testNamePattern: "pays nothing twice",
    env: { HISTORIES: String(histories) },
  });
  const tests = vitest.state.getTestModules().flatMap(({ children }) => [...children.allTests("passed")]);
  await vitest.close();
  const statistics = tests.map((test) => test.meta().payOnce).find(Boolean);
  // Vitest has printed the history, and how to repeat it.
  if (!statistics) throw new Error("pay-once: a payout was made twice or reported wrongly.");
  return statistics;
};
