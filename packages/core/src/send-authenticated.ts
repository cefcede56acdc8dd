import { ConfigurationError } from "@moovkit/models";
import { toAuthenticationFailure } from "./authentication-failure.js";
import type { AuthenticationContext, Authenticator, Credentials } from "./authenticator.js";
import { isHeaderValue } from "./build-headers.js";
import { type CallState, secretsOfCall } from "./call-state.js";
import type { Client } from "./client.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import type { CallContext } from "./plugin.js";
import { toPrintableRequest } from "./printable.js";
import type { SendAttempt } from "./send-attempt.js";

/** What adds credentials to the requests of a client. */
export interface AuthenticatedSender {
  readonly authenticator: Authenticator;
  readonly sendAttempt: SendAttempt;
  /** Returns a client without credentials, whose calls name this call as their parent. */
  readonly createChildClient: (parent: number) => Client;
}

/** A header that a transport can send. An authenticator can be written without types. */
const isHeader = ([name, value]: readonly [string, unknown]): boolean =>
  /^[!#$%&'*+.^_`|~\w-]+$/.test(name) && typeof value === "string" && isHeaderValue(value);

/**
 * Returns the headers of an authenticator. Without this check, a request could be sent without credentials, or a runtime
 * could quote them in its error.
 *
 * @throws ConfigurationError if the value is not an object of headers.
 */
const checkCredentials = (credentials: Credentials): Credentials => {
  if (typeof credentials === "object" && credentials !== null && Object.entries(credentials).every(isHeader))
    return credentials;
  throw new ConfigurationError(
    "`authenticate` must return the headers to add, such as `{ authorization }`: an object of strings without line breaks.",
  );
};

const withCredentials = (request: HttpRequest, credentials: Credentials): HttpRequest =>
  toPrintableRequest({ ...request, headers: { ...request.headers, ...credentials } });

/** Adds credentials to a request and sends it. Sends it once more if the authenticator has new credentials after a 401. */
export const sendAuthenticated = async (
  { authenticator, sendAttempt, createChildClient }: AuthenticatedSender,
  request: HttpRequest,
  context: CallContext,
  state: CallState,
): Promise<HttpResponse> => {
  if (state.credentials === "none") return sendAttempt(request, context, state);
  const { operation, call, options, signal } = context;
  const authentication: AuthenticationContext = {
    operation,
    call,
    accepts: state.credentials,
    options,
    signal,
    client: createChildClient(call),
  };
  const run = async <Value>(step: () => Value | Promise<Value>): Promise<Value> => {
    try {
      return await step();
    } catch (error) {
      const secrets = secretsOfCall(state, request);
      throw toAuthenticationFailure(error, operation, authenticator.name, secrets);
    }
  };
  const authenticate = () =>
    run(async () => checkCredentials(await authenticator.authenticate(authentication)));
  const credentials = await authenticate();
  const response = await sendAttempt(withCredentials(request, credentials), context, state);
  if (response.status !== 401 || state.hasHandledUnauthorized || !authenticator.handleUnauthorized)
    return response;
  state.hasHandledUnauthorized = true;
  const isRenewable = await run(
    () => authenticator.handleUnauthorized?.(credentials, authentication) ?? false,
  );
  if (!isRenewable) return response;
  return sendAttempt(withCredentials(request, await authenticate()), context, state);
};
