import type { APIErrorClass } from "@moovkit/core";

/** A request as it should arrive at the server. */
export interface ExpectedRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path below the base URL, percent-encoded and without the query, such as `/accounts/a1`. */
  readonly path: string;
  /**
   * The decoded query parameters. Values of a list are joined with commas.
   * @default No query.
   */
  readonly query?: Readonly<Record<string, string>> | undefined;
  /** Headers by their names in lower case, among any others. `undefined` stands for a header that is not sent. */
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  /** The JSON body. Set at most one of `json`, `form` and `bytes`. Without them, the request has no body. */
  readonly json?: unknown;
  /** The parts of a multipart body. A blob is compared by its bytes, its type and the name of its file. */
  readonly form?: Readonly<Record<string, string | Blob>> | undefined;
  /** The body of an upload. */
  readonly bytes?: Uint8Array | undefined;
}

/** An input and the request that it leads to. */
export type RequestExample<Input> = {
  /** Distinguishes the example in the name of its case. */
  readonly name?: string | undefined;
  readonly request: ExpectedRequest;
  /** Whether the request may be sent again after a failure, if it depends on the input. */
  readonly idempotent?: boolean | undefined;
} & ([Input] extends [undefined] ? { readonly input?: undefined } : { readonly input: Input });

/** An input that is rejected before a request is sent. */
export interface InvalidInputExample {
  /** Distinguishes the example in the name of its case. */
  readonly name?: string | undefined;
  readonly input: unknown;
  /** The paths of the invalid fields, such as `profile.business.email`. An empty path is the input as a whole. */
  readonly issues: readonly string[];
}

/** A response of the server. */
export interface ExampleResponse {
  /** @default 200 */
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Bytes are sent as they are. Any other value is sent as JSON. Without it, the response has no body. */
  readonly body?: unknown;
  /** A body that is not JSON, such as a page of a proxy. Set it instead of `body`. */
  readonly text?: string | undefined;
}

/** A response that is a success, and the result of the call. */
export interface ResponseExample<Output> extends ExampleResponse {
  /** Distinguishes the example in the name of its case. */
  readonly name?: string | undefined;
  readonly result: Output;
  /**
   * The paths where the body differs from its schema, as in `withResponse().response.issues`.
   * @default None.
   */
  readonly issues?: readonly string[] | undefined;
}

/** A response that fails the call, and its error. */
export interface ErrorExample extends ExampleResponse {
  /** Distinguishes the example in the name of its case. */
  readonly name?: string | undefined;
  readonly status: number;
  /** The `code` of the error, such as `not_found_error`. */
  readonly code: string;
  /** The class of the error, if `code` does not say enough. */
  readonly errorClass?: APIErrorClass | undefined;
  /** Other fields of the error, such as `{ fields: { name: "is too long" } }`. */
  readonly error?: Readonly<Record<string, unknown>> | undefined;
}

/** A list that the server returns in pages. */
export type PagesExample<Input> = {
  /** The bodies of the pages. */
  readonly pages: readonly unknown[];
  /** The requests for these pages. */
  readonly requests: readonly ExpectedRequest[];
  /** The items that the iteration yields. */
  readonly items: readonly unknown[];
} & ([Input] extends [undefined] ? { readonly input?: undefined } : { readonly input: Input });

/** Examples of one operation. The first valid input is used wherever an example has no input. */
export interface OperationExamples<Input, Output> {
  /** Valid inputs and their requests. At least one. */
  readonly requests: readonly RequestExample<Input>[];
  readonly invalidInputs?: readonly InvalidInputExample[] | undefined;
  /** Successes: at least one for each status that the operation declares. */
  readonly responses: readonly ResponseExample<Output>[];
  /** Failures: at least one for each status that the operation declares. */
  readonly errors?: readonly ErrorExample[] | undefined;
  /** Required if the operation is paginated. */
  readonly pages?: PagesExample<Input> | undefined;
}
