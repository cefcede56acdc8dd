/** Addresses of the conformance server. Plain data, so the cases can run in another process or runtime. */
export interface TransportContext {
  readonly url: string;
  /** Another origin of the same server. */
  readonly otherURL: string;
  /** An HTTPS origin with a self-signed certificate. */
  readonly untrustedURL: string;
  /** An address that refuses connections. */
  readonly refusedURL: string;
}

/** One request as the server received it. */
export interface RecordedRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The body as base64, because it can be binary. */
  readonly body: string;
}

/** What the server received from one case. */
export interface Recording {
  readonly requests: readonly RecordedRequest[];
  /** The number of connections that carried those requests and are still open. */
  readonly openConnections: number;
}

/** A body with every byte value, most of which are not valid UTF-8. */
export const BINARY: Uint8Array<ArrayBuffer> = Uint8Array.from({ length: 256 }, (_, index) => index);

/** A response body whose length in characters differs from its length in bytes. */
export const MULTI_BYTE_TEXT: string = "ä".repeat(500);
