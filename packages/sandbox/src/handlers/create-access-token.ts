import { authenticateClient } from "../authenticate.js";
import { checkOrigin } from "../origin.js";
import { parseScopes } from "../parse-scopes.js";
import { rejectRequest } from "../reject-request.js";
import { readBody } from "../request-body.js";
import { limitRequests, type OperationHandler, type Services } from "../services.js";
import { TokenBody } from "../wire-schemas.js";

/** Creates the handler of `POST /oauth2/token`. */
export const handleCreateAccessToken =
  (services: Services): OperationHandler =>
  async (context) => {
    const { settings, tokens } = services;
    const body = await readBody(context, TokenBody, settings.maxBodyBytes);
    const scopes = body.scope === undefined ? undefined : parseScopes(body.scope);
    const key = await authenticateClient(settings.apiKeys, context.req.header("authorization"), body);
    limitRequests(services, context, key.publicKey);
    checkOrigin(context, key);
    context.header("cache-control", "no-store");
    if (body.grant_type === "client_credentials")
      return context.json(await tokens.createToken(key.publicKey, scopes ?? []));
    const result = await tokens.refreshToken(key.publicKey, body.refresh_token, scopes);
    return result.ok ? context.json(result.token) : rejectRequest(422, result.problems);
  };
