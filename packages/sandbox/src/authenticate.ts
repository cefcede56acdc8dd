import type { ApiKey } from "./options.js";
import { refuse } from "./refuse.js";
import { sameSecret } from "./same-secret.js";

interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** HTTP Basic (RFC 7617). Empty credentials, as the published SDKs send them, count as none. */
export const basicCredentials = (authorization: string | undefined): Credentials | undefined => {
  const [, encoded] = /^basic +(\S+)$/i.exec(authorization ?? "") ?? [];
  if (!encoded) return undefined;
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const pair = new TextDecoder().decode(bytes);
    const colon = pair.indexOf(":");
    if (colon < 0 || pair === ":") return undefined;
    return { id: pair.slice(0, colon), secret: pair.slice(colon + 1) };
  } catch {
    return undefined;
  }
};

const unauthorized = () =>
  refuse(
    401,
    { error: "the API key is missing or wrong: send it as HTTP Basic, or as client_id and client_secret" },
    { "www-authenticate": 'Basic realm="moov"' },
  );

/** The key that the credentials belong to. An unknown id takes as long as a wrong secret. */
export const findKey = async (
  apiKeys: readonly ApiKey[],
  credentials: Credentials | undefined,
): Promise<ApiKey> => {
  if (!credentials) return unauthorized();
  const key = apiKeys.find(({ publicKey }) => publicKey === credentials.id);
  const same = await sameSecret(credentials.secret, key?.secretKey ?? crypto.randomUUID());
  return key && same ? key : unauthorized();
};

/** One way of authenticating per request: the header or the body (RFC 6749, section 2.3). */
export const authenticateClient = (
  apiKeys: readonly ApiKey[],
  authorization: string | undefined,
  body: { readonly client_id?: string | undefined; readonly client_secret?: string | undefined },
): Promise<ApiKey> => {
  const basic = basicCredentials(authorization);
  const inBody =
    body.client_id !== undefined && body.client_secret !== undefined
      ? { id: body.client_id, secret: body.client_secret }
      : undefined;
  if (basic && inBody) refuse(400, { error: "credentials in the header and in the body: send them in one" });
  return findKey(apiKeys, basic ?? inBody);
};
