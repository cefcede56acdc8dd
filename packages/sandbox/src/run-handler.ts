import { authenticateClient } from "./authenticate.js";
import { type Caller, identifyCaller } from "./caller.js";
import type { RequestContext } from "./environment.js";
import type { Handler, OperationResponse } from "./handler.js";
import { readOrigin } from "./origin.js";
import { readInput } from "./read-input.js";
import { checkScope } from "./scopes.js";
import type { Services } from "./services.js";

const limitRequests = ({ checkRateLimit }: Services, context: RequestContext, { apiKey }: Caller): void =>
  checkRateLimit(`${apiKey.publicKey} ${context.env?.address ?? ""}`);

/** The credentials of a token request may be in its body, so the body is read first. */
const readClientRequest = async (handler: Handler, services: Services, context: RequestContext) => {
  const { apiKeys, maxBodyBytes } = services.settings;
  const input = await readInput(context, handler, maxBodyBytes);
  const apiKey = authenticateClient(apiKeys, context.req.header("authorization"), input as object);
  const caller: Caller = { apiKey };
  limitRequests(services, context, caller);
  return { input, caller };
};

/** Public operations have no caller, so their requests are counted by address only. */
const readPublicRequest = async (handler: Handler, services: Services, context: RequestContext) => {
  services.checkRateLimit(context.env?.address ?? "");
  return { input: await readInput(context, handler, services.settings.maxBodyBytes) };
};

const readRequest = async (handler: Handler, services: Services, context: RequestContext) => {
  if (handler.operation.credentials === "none") return readPublicRequest(handler, services, context);
  if (typeof handler.operation.credentials === "function")
    return readClientRequest(handler, services, context);
  const caller = await identifyCaller(services, context);
  limitRequests(services, context, caller);
  const { partnerAccountID } = services;
  // Without an account in the path, the scope is about the account of the owner of the API keys.
  checkScope(caller, handler.scope, {
    partnerAccountID,
    accountID: partnerAccountID,
    ...context.req.param(),
  });
  return { input: await readInput(context, handler, services.settings.maxBodyBytes), caller };
};

const toResponse = ({ status, body, headers = {} }: OperationResponse): Response => {
  if (body === undefined) return new Response(null, { status: status ?? 204, headers });
  const init = { status: status ?? 200, headers };
  return body instanceof Uint8Array ? new Response(new Uint8Array(body), init) : Response.json(body, init);
};

/** Authenticates and validates a request, and passes it to the handler of its operation. */
export const runHandler = async (
  handler: Handler,
  services: Services,
  context: RequestContext,
): Promise<Response> => {
  const request = await readRequest(handler, services, context);
  const origin = readOrigin(context);
  const accept = context.req.header("accept");
  const { address, railResponse } = context.env ?? {};
  const details = { origin, accept, address, railResponse };
  return toResponse(await handler.handle({ ...request, ...details } as never, services));
};
