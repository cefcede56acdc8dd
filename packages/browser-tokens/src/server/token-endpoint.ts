import { notify } from "@moovkit/core";
import { authorizeRequest } from "./authorize-request.js";
import { checkOrigin, type RequestOrigin } from "./check-origin.js";
import { getToken } from "./get-token.js";
import { resolveOptions, type Settings, type TokenEndpointOptions } from "./options.js";
import { createRateLimiter, type RateLimiter } from "./rate-limiter.js";
import { refuseError } from "./refuse-error.js";
import { allowPreflight, finishResponse, refuse, retryAfter } from "./responses.js";
import { waitForRenewal } from "./wait-for-renewal.js";

/** The part of the context of a Worker that the endpoint uses. */
export interface TokenEndpointContext {
  /** Keeps the Worker running until the promise settles. */
  waitUntil?(promise: Promise<unknown>): void;
}

/**
 * Responds to a request for a token. It never rejects.
 *
 * @param request - The request of the page.
 * @param context - In a Worker, the context of the request.
 */
export type TokenEndpoint = (request: Request, context?: TokenEndpointContext) => Promise<Response>;

/** Responds to a POST request of an allowed page. */
const respondToPage = async (
  { security, authorize, minTtlSeconds, rateLimit }: Settings,
  limiter: RateLimiter | undefined,
  request: Request,
  context: TokenEndpointContext | undefined,
): Promise<Response> => {
  const authorization = await authorizeRequest(authorize, request);
  if ("response" in authorization) return authorization.response;
  const { scope } = authorization;
  if (limiter && rateLimit) {
    const waitMs = limiter.take(await rateLimit.key(request, scope));
    if (waitMs > 0) return refuse(429, "too_many_requests", retryAfter(waitMs));
  }
  const pendingToken = getToken(security, { scope, minTtlSeconds, signal: request.signal });
  context?.waitUntil?.(waitForRenewal(security, pendingToken));
  return Response.json(await pendingToken);
};

const respond = async (
  settings: Settings,
  limiter: RateLimiter | undefined,
  requestOrigin: RequestOrigin,
  request: Request,
  context: TokenEndpointContext | undefined,
): Promise<Response> => {
  if (request.method === "OPTIONS" && requestOrigin.kind === "listed") return allowPreflight(request);
  if (request.method !== "POST") return refuse(405, "method_not_allowed", { allow: "POST" });
  if (requestOrigin.kind === "refused") return refuse(403, "origin_not_allowed");
  return respondToPage(settings, limiter, request, context);
};

/**
 * Creates an endpoint that issues access tokens to the pages of your application. It takes a web `Request` and returns a
 * `Response`, so it can be mounted in every web framework.
 *
 * Only POST requests of the same origin, or of an allowed one, receive a token. The token has the scopes that `authorize`
 * returns, and is passed on without its refresh token.
 *
 * @param options - The source of the tokens, and the function that decides the scopes.
 * @returns The endpoint. Create it once, because it counts requests for `rateLimit`.
 * @throws ConfigurationError if an option is invalid.
 * @example
 * ```ts
 * import { tokenEndpoint } from "@moovkit/browser-tokens";
 * import { accountScope } from "@moovkit/models";
 * import type { Tokens } from "@moovkit/tokens";
 *
 * declare const security: Tokens;
 * declare const findSession: (request: Request) => Promise<{ readonly accountID: string } | undefined>;
 *
 * const endpoint = tokenEndpoint({
 *   security,
 *   authorize: async (request) => {
 *     const session = await findSession(request);
 *     return session && { scope: [accountScope(session.accountID, "profile.read")] };
 *   },
 * });
 * ```
 * @see https://docs.moov.io/api/authentication/access-tokens/
 */
export function tokenEndpoint(options: TokenEndpointOptions): TokenEndpoint {
  const settings = resolveOptions(options);
  const { allowedOrigins, rateLimit, onError, now } = settings;
  const limiter = rateLimit ? createRateLimiter(rateLimit, now) : undefined;
  return async (request, context) => {
    const requestOrigin = checkOrigin(request, allowedOrigins);
    try {
      const response = await respond(settings, limiter, requestOrigin, request, context);
      return finishResponse(response, requestOrigin);
    } catch (error) {
      // An error of a request that its sender aborted is expected, so it is not reported.
      if (!request.signal.aborted) notify(onError, error);
      return finishResponse(refuseError(error, now()), requestOrigin);
    }
  };
}
