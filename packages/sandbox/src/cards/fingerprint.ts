import { toHex } from "../secrets.js";
import type { Settings } from "../settings.js";

/**
 * Returns the fingerprint of a text, such as a card number. It is keyed, so that a card number cannot be found by
 * hashing all numbers.
 */
export type CreateFingerprint = (text: string) => Promise<string>;

const ALGORITHM = { name: "HMAC", hash: "SHA-256" };

/**
 * Creates the function with a key that is derived from the first API key, so that a snapshot does not contain the key,
 * and a sandbox with the same API key creates the same fingerprints.
 */
export const createFingerprint = ({ apiKeys }: Settings): CreateFingerprint => {
  const encoder = new TextEncoder();
  const secret = encoder.encode(`card fingerprints ${apiKeys[0]?.secretKey}`);
  return async (text) => {
    const key = await crypto.subtle.importKey("raw", secret, ALGORITHM, false, ["sign"]);
    return toHex(new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, encoder.encode(text))));
  };
};
