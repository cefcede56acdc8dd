import { expect } from "vitest";
import type { Case } from "../src/index.js";

/** Checks that a case fails, with a message that has the expected value, the received value and the reason. */
export const expectCaught = async <Context>(
  cases: readonly Case<Context>[],
  name: string,
  context: Context,
): Promise<void> => {
  const found = cases.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no case "${name}".`);
  await expect(found.run(context)).rejects.toThrow(/expected .+, received .+\. ./s);
};
