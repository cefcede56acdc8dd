/** Where the kit's server is. Plain data, so that cases can run in another process or runtime than the server. */
export interface TransportContext {
  readonly url: string;
  /** Another origin of the same server. */
  readonly otherURL: string;
  /** HTTPS with a certificate that nobody vouches for. */
  readonly untrustedURL: string;
  /** A port where nobody listens. */
  readonly refusedURL: string;
}

/** What the server has seen under one id. */
export interface Seen {
  readonly requests: readonly object[];
  /** Connections that brought those requests and are not closed yet. */
  readonly open: number;
}
