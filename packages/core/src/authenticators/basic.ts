import type { Authenticator } from "../authenticator.js";
import { encodeBase64 } from "../base64.js";

/**
 * Authenticates with an API key.
 *
 * @param publicKey - The public key.
 * @param secretKey - The secret key.
 * @returns An authenticator that adds an `authorization` header with the scheme `Basic`.
 * @see https://www.rfc-editor.org/rfc/rfc7617
 */
export const createBasicAuthenticator = (publicKey: string, secretKey: string): Authenticator => {
  const authorization = `Basic ${encodeBase64(`${publicKey}:${secretKey}`)}`;
  return { name: "basic", authenticate: () => ({ authorization }) };
};
