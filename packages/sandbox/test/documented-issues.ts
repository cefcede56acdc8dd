import { validate } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { OPERATIONS } from "../src/operations.js";

/** A body of a response with status 422 that Moov does not document for the operation. */
export interface IssuesMismatch {
  readonly operation: string;
  readonly body: unknown;
  readonly issues: readonly unknown[];
}

/** Compares the body of a response with the documented one, if the status is 422. */
export const findMismatch = async (
  operationID: string,
  status: number,
  text: string,
): Promise<IssuesMismatch | undefined> => {
  const { errors = {} } = OPERATIONS.find(({ id }) => id === operationID) ?? {};
  const { schema } = (errors[422] ?? {}) as { readonly schema?: StandardSchemaV1 };
  if (status !== 422 || !schema) return undefined;
  const body: unknown = JSON.parse(text);
  const result = await validate(schema, body);
  return "issues" in result ? { operation: operationID, body, issues: result.issues } : undefined;
};
