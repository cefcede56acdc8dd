import type { APIError, Operation } from "@moovkit/core";
import type { Caller } from "./caller.js";
import type { RailResponse } from "./faults.js";
import type { Services } from "./services.js";

/** A valid request of one operation. */
export interface OperationRequest<Input> {
  readonly input: Input;
  /** Only public operations have no caller. */
  readonly caller: Caller;
  /** The `origin` header, or else the origin of the `referer` header. */
  readonly origin: string | undefined;
  /** The `accept` header. */
  readonly accept: string | undefined;
  /** IP address of the client, if it is known. */
  readonly address: string | undefined;
  /** Set if a fault keeps the outcome of the rail from the response. */
  readonly railResponse: RailResponse | undefined;
}

/** The response of an operation. */
export interface OperationResponse {
  /** @default 200, or 204 without a body. */
  readonly status?: 200 | 201 | 202 | 204 | 409;
  /** Sent as JSON. Bytes are sent as they are, and need a `content-type` header. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How the sandbox responds to the requests of one operation. */
export interface Handler<Input = never> {
  readonly operation: Operation;
  /**
   * The scope that an access token needs, with the names of path parameters or `{partnerAccountID}`. Several scopes are
   * separated by spaces. A list has alternatives. `{accountID}` is the account of the owner of the API keys if the path has
   * none.
   * @default An access token needs no scope.
   */
  readonly scope?: string | readonly string[];
  /**
   * How the fields of the body are named, if not as in the input.
   * @see https://www.rfc-editor.org/rfc/rfc6749
   */
  readonly wireNames?: "snake_case";
  /**
   * Whether the body can be omitted. The request then has no fields.
   * @default false
   */
  readonly isBodyOptional?: boolean;
  readonly handle: (
    request: OperationRequest<Input>,
    services: Services,
  ) => OperationResponse | Promise<OperationResponse>;
}

/**
 * Returns the handler of an operation. The type of its input follows from the operation.
 *
 * @param operation - The operation of an API package.
 * @param handler - How to respond.
 */
export const defineHandler = <Input>(
  { operation }: { readonly operation: Operation<Input, unknown, APIError> },
  handler: Omit<Handler<Input>, "operation">,
): Handler => ({ ...handler, operation });
