import type { Authenticator } from "../authenticator.js";
import { encodeBase64 } from "../base64.js";

/**
 * Authenticates with an API key.
 * @see https://www.rfc-editor.org/rfc/rfc7617
 */
export const createBasicAuthenticator = (publicKey: string, secretKey: string): Authenticator => {
  const authorization = `Basic ${encodeBase64(`${publicKey}:${secretKey}`)}`;
  return { name: "basic", authenticate: () => ({ authorization }) };
};
