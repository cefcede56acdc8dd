/** A response of the server. The errors about a response are built from it. */
export interface APIResponse {
  /** Name of the called operation, such as `createAccessToken`. */
  readonly operation: string;
  readonly status: number;
  /** Header names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text. Empty if there was no body. */
  readonly body: string;
  /** The parsed body, if it is JSON. */
  readonly data?: unknown;
  /**
   * When the response was received, as Unix time in milliseconds.
   * @default Date.now()
   */
  readonly receivedAt?: number | undefined;
  /** Names of the path parameters of the operation, which a message about status 404 lists. */
  readonly pathParameters?: readonly string[] | undefined;
  /** The credentials that the request was sent with, which a message about status 401 names. */
  readonly credentials?: "apiKey" | "accessToken" | undefined;
}
