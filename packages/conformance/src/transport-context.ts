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

/** One request, as the server saw it. */
export interface SeenRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** What the server has seen under one id. */
export interface Seen {
  readonly requests: readonly SeenRequest[];
  /** Connections that brought those requests and are not closed yet. */
  readonly open: number;
}

/** What the server answers where the length of a body in letters and in bytes must not be the same. */
export const TEXT: string = "ä".repeat(500);
