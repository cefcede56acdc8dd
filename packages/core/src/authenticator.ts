import type { CallOptions } from "./call-options.js";
import type { Client } from "./client.js";

/** The request that needs credentials. */
export interface AuthenticationContext {
  /** Name of the operation, such as `createAccount`. */
  readonly operation: string;
  /** Number of the call, which identifies it in events. */
  readonly call: number;
  /** The credentials that the operation accepts: any, or only those of an API key (HTTP Basic). */
  readonly accepts: "any" | "apiKey";
  /** The options of the call. */
  readonly options: CallOptions;
  /** Is aborted by the caller or when `deadlineMs` passes. Absent if the call has neither. */
  readonly signal: AbortSignal | undefined;
  /**
   * A client without credentials, for requests that obtain some. It has the transport, the plugins and the base URL of
   * the calling client. Its events name the call as their `parent`.
   */
  readonly client: Client;
}

/** The headers that authenticate a request, such as `{ authorization }`. */
export type Credentials = Readonly<Record<string, string>>;

/**
 * Adds credentials to requests, after all plugins. Plugins never see them.
 *
 * One authenticator can serve any number of clients. A client does not dispose of it.
 */
export interface Authenticator {
  /** Name of the authenticator, for error messages. */
  readonly name: string;
  /** Names of the call options that the authenticator reads. A call option that nothing reads is rejected. */
  readonly callOptions?: readonly string[] | undefined;
  /**
   * Returns the headers to add to a request. It is called before each attempt.
   *
   * If a request that it sends with `context.client` fails, the call fails with an `AuthenticationError` if the server
   * refused the credentials, and otherwise with a `ConnectionError`, which `retry()` handles like a failed connection.
   */
  authenticate(context: AuthenticationContext): Credentials | Promise<Credentials>;
  /**
   * Is called after a response with status 401, once per call.
   *
   * @param credentials - The refused headers.
   * @returns Whether to send the request again with the headers that `authenticate` returns next.
   * @default The 401 is reported.
   */
  readonly handleUnauthorized?:
    | ((credentials: Credentials, context: AuthenticationContext) => boolean | Promise<boolean>)
    | undefined;
  /**
   * Is called once by each client that uses the authenticator, when it is created.
   *
   * @param client - A client without credentials, as in `AuthenticationContext`.
   * @returns A function that the client calls when it is closed. It can still use `client` until its promise settles.
   */
  readonly connect?: ((client: Client) => () => void | Promise<void>) | undefined;
}
