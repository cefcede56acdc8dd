import { findApiKey, readBasicCredentials } from "./authenticate.js";
import type { RequestContext } from "./environment.js";
import { rejectRequest } from "./reject-request.js";
import { limitRequests, type Services } from "./services.js";

/** Who sent a request. */
export interface Caller {
  /** Public key of the API key. */
  readonly publicKey: string;
  /** Scopes of the access token, separated by spaces. Absent if the caller uses an API key, which has all scopes. */
  readonly scope?: string;
}

/** Returns the caller of a request with an API key or an access token. Rejects all others with status 401. */
export const identifyCaller = async (services: Services, context: RequestContext): Promise<Caller> => {
  const authorization = context.req.header("authorization");
  const credentials = readBasicCredentials(authorization);
  const [, accessToken = ""] = /^bearer +(\S+)$/i.exec(authorization ?? "") ?? [];
  const caller: Caller | undefined = credentials
    ? { publicKey: (await findApiKey(services.settings.apiKeys, credentials)).publicKey }
    : await services.tokens.verifyAccessToken(accessToken);
  if (!caller)
    return rejectRequest(
      401,
      { error: "the access token is missing, malformed, expired or revoked" },
      { "www-authenticate": 'Bearer error="invalid_token"' },
    );
  limitRequests(services, context, caller.publicKey);
  return caller;
};
