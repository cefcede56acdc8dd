import { wasConnected, withTimeout } from "@moovkit/core";
import { ConfigurationError, ConnectionError, parseRetryAfter, SignedOutError } from "@moovkit/models";
import type { Settings } from "./options.js";

/** A token of the page. Times are Unix times in milliseconds. */
export interface PageToken {
  readonly accessToken: string;
  /** When the token was requested. Its lifetime is counted from here, so it does not expire earlier on the server. */
  readonly requestedAt: number;
  readonly expiresAt: number;
}

interface EndpointResponse {
  readonly status: number;
  readonly isRedirect: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly data: unknown;
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Returns whether a later request can succeed without a change. */
const isTemporary = (status: number): boolean => status >= 500 || status === 429 || status === 408;

const send = async (
  { url, fetch, credentials, timeoutMs }: Settings,
  signal: AbortSignal,
): Promise<EndpointResponse> => {
  if (!URL.canParse(url, globalThis.location?.href))
    throw new ConfigurationError(
      "tokenFrom: `url` is relative, which works only in a page. Set the complete URL of the endpoint.",
    );
  try {
    return await withTimeout({ ms: timeoutMs, signal }, async (requestSignal) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { accept: "application/json" },
        credentials,
        cache: "no-store",
        redirect: "manual",
        signal: requestSignal,
      });
      const { status, type } = response;
      const body = await response.text();
      return {
        status,
        isRedirect: type === "opaqueredirect" || (status >= 300 && status < 400),
        headers: Object.fromEntries(response.headers),
        body,
        data: parseJson(body),
      };
    });
  } catch (cause) {
    throw new ConnectionError("tokenFrom: the token endpoint could not be reached. See `cause`.", {
      cause,
      connected: wasConnected(cause),
    });
  }
};

/** Returns the reason in the response of `tokenEndpoint`. */
const reasonOf = ({ data }: EndpointResponse): string => {
  const { error } = (data ?? {}) as { readonly error?: unknown };
  return typeof error === "string" && /^[\w-]{1,64}$/.test(error) ? error : "";
};

/** Returns the error of a response without a token. */
const toError = (response: EndpointResponse, receivedAt: number): Error => {
  const { status, isRedirect, headers, body } = response;
  const reason = reasonOf(response);
  if (reason === "origin_not_allowed")
    return new ConfigurationError(
      "tokenFrom: the token endpoint does not accept the origin of this page. Add it to `allowedOrigins` of tokenEndpoint().",
    );
  if (isRedirect || status === 401 || status === 403)
    return new SignedOutError(
      // A redirect means that a session is needed, like 401. A page cannot read the status of a redirect.
      { operation: "tokenFrom", status: isRedirect ? 401 : status, headers, body },
      isRedirect ? "the token endpoint responded with a redirect, probably to a sign-in page" : reason,
      "Let the user sign in.",
    );
  const responded = `tokenFrom: the token endpoint responded with ${status}${reason && ` (${reason})`}`;
  if (isTemporary(status))
    return new ConnectionError(`${responded}. Try again later.`, {
      connected: true,
      retryAfterMs: parseRetryAfter(headers, receivedAt),
    });
  return new ConfigurationError(`${responded} and without a token. Check \`url\`.`);
};

/**
 * Requests a token from the endpoint.
 *
 * @throws SignedOutError if the user has no session, a ConnectionError if a later request may succeed, and otherwise a
 * ConfigurationError.
 */
export const requestToken = async (settings: Settings, signal: AbortSignal): Promise<PageToken> => {
  const { now } = settings;
  const requestedAt = now();
  const response = await send(settings, signal);
  const { accessToken, expiresIn } = (response.data ?? {}) as Readonly<Record<string, unknown>>;
  const isToken = typeof accessToken === "string" && accessToken !== "" && typeof expiresIn === "number";
  if (response.status !== 200 || !isToken) throw toError(response, now());
  return { accessToken, requestedAt, expiresAt: requestedAt + expiresIn * 1000 };
};
