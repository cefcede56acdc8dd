import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const API_PACKAGES = join(import.meta.dirname, "../../packages/api");

/** Returns the declarations of all operations: those of every API package. The packages must be built. */
export const readOperations = async () => {
  const modules = await Promise.all(
    readdirSync(API_PACKAGES).map(
      (name) => import(pathToFileURL(join(API_PACKAGES, name, "dist/index.js")).href),
    ),
  );
  return modules
    .flatMap((module) => Object.values(module))
    .filter((value) => typeof value === "function" && "operation" in value)
    .map(({ operation }) => operation);
};

/** Returns the name of the operation that a request calls. */
export const findOperation = (operations, method, { pathname }) => {
  const matches = ({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname);
  return operations.find((operation) => operation.method === method && matches(operation))?.id;
};
