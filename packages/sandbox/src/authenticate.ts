import type { ApiKey } from "./options.js";
import { rejectRequest } from "./reject-request.js";
import { isSameSecret } from "./secrets.js";

type Credentials = Pick<ApiKey, "publicKey" | "secretKey">;

/**
 * Reads the credentials of an `authorization` header with HTTP Basic (RFC 7617). Empty credentials count as absent,
 * because Moov's SDKs send them.
 */
export const readBasicCredentials = (authorization: string | undefined): Credentials | undefined => {
  const [, encoded] = /^basic +(\S+)$/i.exec(authorization ?? "") ?? [];
  if (!encoded) return undefined;
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const pair = new TextDecoder().decode(bytes);
    const colon = pair.indexOf(":");
    if (colon < 0 || pair === ":") return undefined;
    return { publicKey: pair.slice(0, colon), secretKey: pair.slice(colon + 1) };
  } catch {
    return undefined;
  }
};

const rejectCredentials = (): never =>
  rejectRequest(
    401,
    {
      error:
        "the API key is missing or wrong. Send it with HTTP Basic, or in `client_id` and `client_secret` of the body",
    },
    { "www-authenticate": 'Basic realm="moov"' },
  );

/** Returns the API key with these credentials. Rejects the request with status 401 if no key has them. */
export const findApiKey = (apiKeys: readonly ApiKey[], credentials: Credentials | undefined): ApiKey => {
  if (!credentials) return rejectCredentials();
  const key = apiKeys.find(({ publicKey }) => publicKey === credentials.publicKey);
  // An unknown public key is compared too, so that it takes as long as a wrong secret key.
  const isSame = isSameSecret(credentials.secretKey, key?.secretKey ?? crypto.randomUUID());
  return key && isSame ? key : rejectCredentials();
};

/**
 * Returns the API key of a token request. Its credentials are in the header or in the body, not in both
 * (RFC 6749, section 2.3).
 */
export const authenticateClient = (
  apiKeys: readonly ApiKey[],
  authorization: string | undefined,
  input: { readonly clientId?: string | undefined; readonly clientSecret?: string | undefined },
): ApiKey => {
  const basicCredentials = readBasicCredentials(authorization);
  const bodyCredentials =
    input.clientId !== undefined && input.clientSecret !== undefined
      ? { publicKey: input.clientId, secretKey: input.clientSecret }
      : undefined;
  if (basicCredentials && bodyCredentials)
    rejectRequest(400, { error: "the header and the body both contain credentials. Send them in one" });
  return findApiKey(apiKeys, basicCredentials ?? bodyCredentials);
};
