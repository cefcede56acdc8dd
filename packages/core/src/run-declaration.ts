import { toForeignError } from "./foreign-error.js";
import type { Operation } from "./operation.js";
import type { Secrets } from "./redaction/secrets.js";

/**
 * Runs a function of a declaration, such as `decode`. An application can have written it, so what it throws is redacted
 * here, where it enters.
 *
 * @param findSecrets - Returns the secrets that the function can have seen.
 * @param run - Calls the function.
 */
export const runDeclaration = <Value>(
  { id }: Operation,
  findSecrets: () => Secrets,
  run: () => Value,
): Value => {
  try {
    return run();
  } catch (error) {
    throw toForeignError(error, findSecrets(), `${id}: the declaration of the operation`);
  }
};
