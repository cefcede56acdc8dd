import { authenticateClient } from "../authenticate.js";
import { rejectRequest } from "../reject-request.js";
import { readBody } from "../request-body.js";
import { limitRequests, type OperationHandler, type Services } from "../services.js";
import { RevokeBody } from "../wire-schemas.js";

/** Creates the handler of `POST /oauth2/revoke`. */
export const handleRevokeAccessToken =
  (services: Services): OperationHandler =>
  async (context) => {
    const { settings, tokens } = services;
    const body = await readBody(context, RevokeBody, settings.maxBodyBytes);
    const key = await authenticateClient(settings.apiKeys, context.req.header("authorization"), body);
    limitRequests(services, context, key.publicKey);
    const isRevoked = await tokens.revokeToken(key.publicKey, body.token);
    if (!isRevoked) return rejectRequest(400, { error: "the token belongs to another API key" });
    return context.body(null, 204);
  };
