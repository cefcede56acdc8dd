import { findApiKey, readBasicCredentials } from "./authenticate.js";
import type { RequestContext } from "./environment.js";
import type { ApiKey } from "./options.js";
import { rejectRequest } from "./reject-request.js";
import type { Services } from "./services.js";

/** Who sent a request. */
export interface Caller {
  /** The API key, or the one that requested the access token. */
  readonly apiKey: ApiKey;
  /** Scopes of the access token, separated by spaces. Absent if the caller uses an API key, which has all scopes. */
  readonly scope?: string | undefined;
}

const findTokenCaller = async (
  { settings, tokens }: Services,
  accessToken: string,
): Promise<Caller | undefined> => {
  const claims = await tokens.verifyAccessToken(accessToken);
  const apiKey = settings.apiKeys.find(({ publicKey }) => publicKey === claims?.publicKey);
  return apiKey && claims && { apiKey, scope: claims.scope };
};

/** Returns the caller of a request with an API key or an access token. Rejects all others with status 401. */
export const identifyCaller = async (services: Services, context: RequestContext): Promise<Caller> => {
  const authorization = context.req.header("authorization");
  const credentials = readBasicCredentials(authorization);
  if (credentials) return { apiKey: findApiKey(services.settings.apiKeys, credentials) };
  const [, accessToken = ""] = /^bearer +(\S+)$/i.exec(authorization ?? "") ?? [];
  return (
    (await findTokenCaller(services, accessToken)) ??
    rejectRequest(
      401,
      { error: "the access token is missing, malformed, expired or revoked" },
      { "www-authenticate": 'Bearer error="invalid_token"' },
    )
  );
};
