import type {
  APIError,
  APIResponse,
  ConfigurationError,
  ConnectionError,
  RateLimitError,
  RequestAbortedError,
  RequestTimeoutError,
  RequestValidationError,
  ResponseValidationError,
} from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";

/** The class of the errors with one status. */
export type APIErrorClass<Failure extends APIError = APIError> = new (response: APIResponse) => Failure;

/**
 * When a request may be sent again.
 *
 * - `always`: after any failure.
 * - `unprocessed`: only if the server cannot have processed the request. For requests that must not take effect twice,
 *   such as one with a refresh token, which works only once.
 */
export type Repeatable = "always" | "unprocessed";

/** What `decode` needs to know about a response besides its body. */
export interface DecodeContext {
  /** When the response was received, as Unix time in milliseconds. */
  readonly receivedAt: number;
}

/**
 * Describes one operation of the API. `client.call` calls it.
 *
 * Schemas can come from any library that implements Standard Schema. `Input` is what callers pass, `Wire` is the body of
 * a successful response, and `Output` is what callers receive. Without `decode`, `Wire` and `Output` are the same.
 *
 * @see https://standardschema.dev
 */
export interface Operation<Input, Output, Failure extends APIError = never, Wire = Output> {
  /** The name in Moov's documentation, such as `createAccessToken`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the base URL, with a leading `/`. A function has to percent-encode the values that it inserts. */
  readonly path: string | ((input: Input) => string);
  /** Validates the input before a request is sent. Omit it if there is nothing to validate. */
  readonly input?: StandardSchemaV1<Input>;
  /**
   * Returns the JSON body of the request. GET requests have no body.
   * @default Sends the input.
   */
  readonly encode?: (input: Input) => unknown;
  /**
   * Validates the JSON body of a 2XX response. The body is `undefined` if it is empty. Omit the schema to ignore the
   * body: the call then resolves with `undefined`.
   */
  readonly output?: StandardSchemaV1<unknown, Wire>;
  /**
   * Converts the validated body to the result of the call.
   * @default Returns the body.
   */
  readonly decode?: (wire: Wire, context: DecodeContext) => Output;
  /** Error classes by status. Other statuses become a `RateLimitError` (429) or an `APIError`. */
  readonly errors: Readonly<Record<number, APIErrorClass<Failure>>>;
  /** Decides when the request may be sent again. */
  readonly repeatable: (input: Input) => Repeatable;
  /**
   * Whether the input contains the credentials. The client then adds no `authorization` header (RFC 6749, section 2.3).
   * @default Returns `false`.
   */
  readonly ownCredentials?: (input: Input) => boolean;
}

/**
 * Errors that plugins add to every call. A plugin declares its errors here, so that they are in the types only if the
 * plugin is imported:
 *
 * ```ts
 * declare module "@moovkit/core" {
 *   interface PluginErrors { tokens: GenericError | AuthTokenRequestError }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: plugins extend it
export interface PluginErrors {}

/** Every error of a call: those of the operation and those of every call. */
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
