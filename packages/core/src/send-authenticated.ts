import { toAuthenticationFailure } from "./authentication-failure.js";
import type { AuthenticationContext, Authenticator, Credentials } from "./authenticator.js";
import type { CallState } from "./call-state.js";
import type { Client } from "./client.js";
import type { HttpRequest, HttpResponse } from "./http.js";
import type { CallContext } from "./plugin.js";
import { toPrintableRequest } from "./printable.js";
import { secretsOf } from "./redaction/secrets.js";
import type { SendAttempt } from "./send-attempt.js";

/** What adds credentials to the requests of a client. */
export interface AuthenticatedSender {
  readonly authenticator: Authenticator;
  readonly sendAttempt: SendAttempt;
  /** Returns a client without credentials, whose calls name this call as their parent. */
  readonly createChildClient: (parent: number) => Client;
}

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
      const requests = [request, ...state.attempts.map((attempt) => attempt.request)];
      const secrets = secretsOf(requests, state.operation.secretFields);
      throw toAuthenticationFailure(error, operation, authenticator.name, secrets);
    }
  };
  const credentials = await run(() => authenticator.authenticate(authentication));
  const response = await sendAttempt(withCredentials(request, credentials), context, state);
  if (response.status !== 401 || state.hasHandledUnauthorized || !authenticator.handleUnauthorized)
    return response;
  state.hasHandledUnauthorized = true;
  const isRenewable = await run(
    () => authenticator.handleUnauthorized?.(credentials, authentication) ?? false,
  );
  if (!isRenewable) return response;
  const newCredentials = await run(() => authenticator.authenticate(authentication));
  return sendAttempt(withCredentials(request, newCredentials), context, state);
};
