import type { StandardSchemaV1 } from "@standard-schema/spec";
import { APIError, type APIErrorCode } from "./api-error.js";
import type { APIResponse } from "./api-response.js";
import { type FieldErrors, type ReadFieldErrors, readFieldErrors } from "./field-errors.js";
import type { Issue } from "./issue.js";

/** The server rejected fields of the request (status 422). */
export class UnprocessableEntityError<
  Fields = FieldErrors,
  Code extends APIErrorCode = "unprocessable_entity_error",
> extends APIError<Code> {
  /** @internal */
  static override readonly kind: string = "UnprocessableEntityError";
  override readonly code: Code = "unprocessable_entity_error" as Code;
  /** The server's message for each rejected field, nested like the input of the call. */
  readonly fields: Fields;
  /** The messages as a flat list. */
  readonly issues: readonly Issue[];

  /**
   * @param response - The response of the server.
   * @param read - Reads the messages from the body.
   */
  constructor(
    response: APIResponse,
    read: (body: unknown) => ReadFieldErrors = (body) => readFieldErrors(body),
  ) {
    const { fields, issues } = read(response.data);
    super(
      response,
      issues.map(({ path, message }) => `\`${path.join(".")}\`: ${message}`).join("; ") || undefined,
    );
    // The server may send other fields as well, and omit any of these.
    this.fields = fields as Fields;
    this.issues = issues;
  }
}

/** A class of `UnprocessableEntityError` whose `fields` are typed. */
export interface UnprocessableEntityErrorClass<Fields> {
  new (response: APIResponse): UnprocessableEntityError<Fields>;
  /** The schema of the body, for tools. The body is read without it, because servers add fields. */
  readonly schema: StandardSchemaV1<unknown, Fields>;
}

/**
 * Returns the class of the 422 errors of one operation, for `errors` of `defineOperation`.
 *
 * @param schema - The schema of the documented body. It types `fields`.
 * @example
 * ```ts
 * import { CreateAccountIssues } from "@moovkit/accounts";
 * import { defineOperation, unprocessable } from "@moovkit/core";
 *
 * const createAccount = defineOperation({
 *   id: "createAccount",
 *   method: "POST",
 *   path: "/accounts",
 *   errors: { 422: unprocessable(CreateAccountIssues) },
 * });
 * ```
 */
export const unprocessable = <Fields>(
  schema: StandardSchemaV1<unknown, Fields>,
): UnprocessableEntityErrorClass<Fields> =>
  class extends UnprocessableEntityError<Fields> {
    static readonly schema: StandardSchemaV1<unknown, Fields> = schema;
    // The client passes the response only, so that every operation reads its body in the same way.
    constructor(response: APIResponse) {
      super(response);
    }
  };
