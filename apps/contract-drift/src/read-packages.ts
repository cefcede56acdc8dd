import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { APIPackage } from "./list-operations.js";

const API_PACKAGES = join(import.meta.dirname, "../../../packages/api");

/** Imports the sources of all packages of the API. A new package is part of it without a change here. */
export const readPackages = (): Promise<readonly APIPackage[]> =>
  Promise.all(
    readdirSync(API_PACKAGES)
      .sort()
      .map(async (name) => ({
        name,
        exports: await import(pathToFileURL(join(API_PACKAGES, name, "src/index.ts")).href),
      })),
  );
