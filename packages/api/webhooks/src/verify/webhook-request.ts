/**
 * The headers of a delivery: `Headers` of the Fetch API, `request.headers` of Node, or an object with names in any letter
 * case.
 */
export type WebhookRequestHeaders =
  | Iterable<readonly [name: string, value: string]>
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The body of a delivery as it was received: text, or bytes such as a `Buffer` or an `ArrayBuffer`. It must not be parsed. */
export type WebhookRequestBody = string | Uint8Array | ArrayBuffer;
