import type { APIError, APIResponse } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";

/** The class of the errors with one status. */
export type APIErrorClass<Failure extends APIError = APIError> = new (response: APIResponse) => Failure;

/** A value of a query parameter. The entries of an array are joined with commas. `undefined` is omitted. */
export type QueryValue = string | number | boolean | readonly (string | number | boolean)[] | undefined;

/** The parts of a request that `encode` replaces. Parts that it omits are empty. */
export interface EncodedInput {
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  /** Names are in lower case. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** Bytes, a blob or a form are sent as they are. Any other value is sent as JSON. `undefined` sends no body. */
  readonly body?: unknown;
}

/** What `decode` needs to know about a response besides its body. */
export interface DecodeContext {
  /** When the response was received, as Unix time in milliseconds. */
  readonly receivedAt: number;
}

/** The body of a binary response, such as a PDF. */
export interface BinaryContent {
  readonly bytes: Uint8Array;
  /** The `content-type` header of the response. */
  readonly contentType: string | undefined;
}

/** One schema for every 2XX response, or one for each status that is a success. */
export type OutputSchemas = StandardSchemaV1 | Readonly<Record<number, StandardSchemaV1>>;

/**
 * Describes one operation of the API as data. `defineOperation` turns it into a function. Tools read it from
 * `createAccount.operation`: the method, the path, the schemas and the errors are declared here and nowhere else.
 *
 * Schemas can come from any library that implements Standard Schema.
 *
 * @see https://standardschema.dev
 */
export interface Operation<
  out Input = unknown,
  out Output = unknown,
  out Failure extends APIError = APIError,
> {
  /** The name in Moov's documentation, such as `createAccount`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /**
   * Path below the base URL, with a leading `/`. The input has a field for each `{name}`. Its value is percent-encoded.
   */
  readonly path: string;
  /**
   * Validates the input before a request is sent: one flat object with the path parameters, the query, the headers and
   * the fields of the body. Omit it if the operation has no input.
   */
  readonly input?: StandardSchemaV1<unknown, Input> | undefined;
  /** The fields of the input that are sent as headers, with the name of each header: `{ waitFor: "x-wait-for" }`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Maximum size of each file in the input, in bytes. A larger file is rejected before a request is sent.
   * @default No limit.
   */
  readonly maxFileBytes?: number | undefined;
  /**
   * How the fields of the input that are not in the path or in headers are sent.
   *
   * - `"query"`: as query parameters.
   * - `"json"`: as a JSON object.
   * - `"multipart"`: as a form. Bytes, blobs, files and streams become file parts, objects become JSON.
   * - `"bytes"`: the only remaining field is the body.
   *
   * @default `"query"` for GET and DELETE, otherwise `"json"`.
   */
  readonly encoding?: "query" | "json" | "multipart" | "bytes" | undefined;
  /** Replaces the default encoding. Fields of the path and of `headers` are sent as well. */
  readonly encode?: ((input: never) => EncodedInput) | undefined;
  /**
   * Describes the body of a success, by status if there are several. A status other than 2XX in it is a success as well,
   * such as a 409 with the original resource after the reuse of an idempotency key. Omit it to ignore the body: the call then resolves
   * with `undefined`.
   */
  readonly output?: OutputSchemas | undefined;
  /**
   * Whether the body of a success is text, which is parsed as JSON, or bytes. Bytes become a `BinaryContent`.
   * @default `"text"`
   */
  readonly responseType?: "text" | "bytes" | undefined;
  /**
   * Converts the body that matched `output` to the result of the call.
   * @default Returns the body.
   */
  readonly decode?: ((body: never, context: DecodeContext) => Output) | undefined;
  /**
   * Whether a 2XX body that does not match `output` fails the call. If not, the call resolves with the body as it is, and
   * reports the mismatch: the server has processed the request, and may have added an enum value since.
   * @default false
   */
  readonly strict?: boolean | undefined;
  /** Error classes by status. All other statuses have a class as well, such as `NotFoundError` for 404. */
  readonly errors?: Readonly<Record<number, APIErrorClass<Failure>>> | undefined;
  /**
   * Whether sending the request several times has the effect of sending it once.
   * @default `true` for GET, PUT and DELETE, and with an idempotency key.
   * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.2
   */
  readonly idempotent?: boolean | ((input: never) => boolean) | undefined;
  /**
   * `"key"` sends `x-idempotency-key`: the field `idempotencyKey` of the input, or a UUID that is generated once per call if
   * it is omitted. Retries of the call send the same key.
   */
  readonly idempotency?: "key" | undefined;
  /**
   * Names of the fields with secrets, as in the JSON of the request and the response, at any depth: `["token"]`. Everything
   * in such a field is redacted in errors and events, and in recordings with `redactResponse`. Fields of requests whose
   * names end with `token`, `secret` or `password`, and a few others, are redacted even if they are not declared. A secret
   * shorter than 8 characters, such as a CVV, is redacted only in its field or next to the name of its field.
   */
  readonly secretFields?: readonly string[] | undefined;
  /**
   * Whether the server requires an `origin` or `referer` header, as `headers` or the `origin` option of the client add it.
   * Browsers add it themselves. Everywhere else, a call without it is rejected before a request is sent.
   * @default false
   */
  readonly needsOrigin?: boolean | undefined;
  /**
   * The credentials of the request: any, none because the operation is public, or as the input requires: only those of an
   * API key, or none because the input contains them (RFC 6749, section 2.3).
   * @default `"any"`
   */
  readonly credentials?: "any" | "none" | ((input: never) => "apiKey" | "none") | undefined;
}
