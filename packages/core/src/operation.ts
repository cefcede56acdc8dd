import type {
  Answer,
  APIError,
  ConfigurationError,
  ConnectionError,
  RateLimitError,
  RequestAbortedError,
  RequestTimeoutError,
  RequestValidationError,
  ResponseValidationError,
} from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Repeatable } from "./plugin.js";

/** Makes the error of one status from the answer. */
export type APIErrorClass<Failure extends APIError = APIError> = new (answer: Answer) => Failure;

/**
 * One operation of the API, as data. A new one needs this, its schemas, and one function of a line.
 *
 * The schemas are of any library that speaks Standard Schema. `Input` is what a caller gives, `Body` what goes over
 * the wire (the output of `input`), `Output` what a caller gets.
 */
export interface Operation<Input, Output, Failure extends APIError = never, Body = unknown> {
  /** As Moov's documentation names it: `createAccessToken`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below the base URL, with a leading `/`. A function where it holds values of the input; it encodes them. */
  readonly path: string | ((body: Body) => string);
  /** Checks the input and makes the JSON body of it; left out where there is no input. A GET has no body. */
  readonly input?: StandardSchemaV1<Input, Body>;
  /** Checks the answer's JSON body (`undefined` where it is empty); left out where the body means nothing. */
  readonly output?: StandardSchemaV1<unknown, Output>;
  /** The statuses with an error of their own. 429 is a `RateLimitError` and the rest an `APIError` without saying. */
  readonly errors: Readonly<Record<number, APIErrorClass<Failure>>>;
  /** When a request with this body may be sent again. */
  readonly repeatable: (body: Body) => Repeatable;
  /** Whether the body carries the credentials, so that no `authorization` may (RFC 6749, section 2.3). */
  readonly ownCredentials?: (body: Body) => boolean;
}

/**
 * The errors of their own that plugins add to every call. A plugin declares its own here, so they are in the types
 * only where it is imported:
 *
 * ```ts
 * declare module "@moovkit/core" {
 *   interface PluginErrors { tokens: GenericError | AuthTokenRequestError }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is for plugins to fill
export interface PluginErrors {}

/** All that a call of an operation can fail with: its own errors by status, and those that any call has. */
export type CallError<Failure extends APIError> =
  | Failure
  | PluginErrors[keyof PluginErrors]
  | RateLimitError
  | APIError<"api_error">
  | ConfigurationError
  | RequestValidationError
  | ResponseValidationError
  | ConnectionError
  | RequestTimeoutError
  | RequestAbortedError;
