import { toHex } from "../secrets.js";
import type { Settings } from "../settings.js";

/** Returns what identifies a card number. The number cannot be found by trying all numbers, because a key is needed. */
export type CreateFingerprint = (text: string) => Promise<string>;

const ALGORITHM = { name: "HMAC", hash: "SHA-256" };

/** The key is not part of snapshots, but the same in a sandbox that continues with one. */
export const createFingerprint = ({ apiKeys }: Settings): CreateFingerprint => {
  const encoder = new TextEncoder();
  const secret = encoder.encode(`card fingerprints ${apiKeys[0]?.secretKey}`);
  return async (text) => {
    const key = await crypto.subtle.importKey("raw", secret, ALGORITHM, false, ["sign"]);
    return toHex(new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, encoder.encode(text))));
  };
};
