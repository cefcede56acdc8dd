import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const FOLDER = join(import.meta.dirname, "scenarios");

/**
 * Returns the scenarios for Moov's published SDK. Each one calls some of the operations, and can run without the others, on
 * a new sandbox.
 */
export const readScenarios = async () => {
  const modules = await Promise.all(
    readdirSync(FOLDER).map((file) => import(pathToFileURL(join(FOLDER, file)).href)),
  );
  return modules.flatMap(({ SCENARIOS }) => SCENARIOS);
};
