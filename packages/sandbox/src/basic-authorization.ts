import type { ApiKey } from "./options.js";

/**
 * Returns the `authorization` header of HTTP Basic for an API key.
 * @see https://www.rfc-editor.org/rfc/rfc7617
 */
export const toBasicAuthorization = ({ publicKey, secretKey }: ApiKey): string => {
  const bytes = new TextEncoder().encode(`${publicKey}:${secretKey}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
};
