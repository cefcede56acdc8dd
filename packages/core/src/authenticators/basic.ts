import type { Authenticator } from "../authenticator.js";
import { encodeBase64 } from "../base64.js";

/**
 * Creates an authenticator that sends an API key as HTTP Basic.
 *
 * @param publicKey - The public key, which is the username.
 * @param secretKey - The secret key, which is the password.
 * @returns The authenticator.
 * @see https://www.rfc-editor.org/rfc/rfc7617
 */
export const createBasicAuthenticator = (publicKey: string, secretKey: string): Authenticator => {
  const authorization = `Basic ${encodeBase64(`${publicKey}:${secretKey}`)}`;
  return { name: "basic", authenticate: () => ({ authorization }) };
};
