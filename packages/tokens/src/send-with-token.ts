import type { CallContext, HttpRequest, HttpResponse, Send, StoredToken } from "@moovkit/core";
import { ConfigurationError } from "@moovkit/models";
import type { ScopeCaches } from "./scope-caches.js";

/** What the security of a client needs in order to send a request. */
export interface SendWithTokenOptions {
  readonly caches: ScopeCaches;
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Operations that authenticate with the API key, not with a token.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-2.3
 * @see https://www.rfc-editor.org/rfc/rfc7009#section-2.1
 */
const API_KEY_OPERATIONS = ["createAccessToken", "revokeAccessToken"];

/** Adds credentials to each request: the API key for operations on tokens, a token for all others. */
export const sendWithToken = (next: Send, { caches, clientId, clientSecret }: SendWithTokenOptions): Send => {
  const repeatedCalls = new WeakSet<CallContext>();

  const addAPIKey = (request: HttpRequest): HttpRequest => {
    const body = { ...JSON.parse(request.body ?? "{}"), client_id: clientId, client_secret: clientSecret };
    return { ...request, body: JSON.stringify(body) };
  };

  const sendWith = (token: StoredToken, request: HttpRequest, context: CallContext) => {
    const authorization = `Bearer ${token.accessToken}`;
    return next({ ...request, headers: { ...request.headers, authorization } }, context);
  };

  /** Sends the call once more after a 401. A retry of the call by another plugin gets no further repetition. */
  const sendAuthenticated = async (request: HttpRequest, context: CallContext): Promise<HttpResponse> => {
    const cache = caches.for(context.options.scope, context.operation);
    const token = await cache.get();
    const response = await sendWith(token, request, context);
    if (response.status !== 401) return response;
    cache.reject(token);
    if (context.repeatable !== "always" || repeatedCalls.has(context)) return response;
    repeatedCalls.add(context);
    return sendWith(await cache.get(), request, context);
  };

  return async (request, context) => {
    const { operation, ownCredentials, options } = context;
    const usesAPIKey = API_KEY_OPERATIONS.includes(operation);
    if (options.scope !== undefined && (ownCredentials || usesAPIKey))
      throw new ConfigurationError(
        `${operation}: this operation authenticates with an API key. Remove the call option \`scope\`.`,
      );
    if (ownCredentials) return next(request, context);
    return usesAPIKey ? next(addAPIKey(request), context) : sendAuthenticated(request, context);
  };
};
