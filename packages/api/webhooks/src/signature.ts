import { fromHex, toHex } from "./hex.js";

const ALGORITHM = { name: "HMAC", hash: "SHA-512" } as const;

/** What Moov signs. The body of the request is not part of it. */
export interface SignedValues {
  /** When the delivery is signed, as in `X-Timestamp`. RFC 3339. */
  readonly timestamp: string;
  /** A random string, as in `X-Nonce`. */
  readonly nonce: string;
  /** The ID of the webhook, as in `X-Webhook-ID`. */
  readonly webhookID: string;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const importKey = (secret: string, usage: "sign" | "verify"): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", encode(secret), ALGORITHM, false, [usage]);

const toMessage = ({ timestamp, nonce, webhookID }: SignedValues): Uint8Array<ArrayBuffer> =>
  encode(`${timestamp}|${nonce}|${webhookID}`);

/** Returns the signature as 128 lower-case hexadecimal digits. */
export const createSignature = async (secret: string, values: SignedValues): Promise<string> => {
  const key = await importKey(secret, "sign");
  return toHex(new Uint8Array(await crypto.subtle.sign(ALGORITHM.name, key, toMessage(values))));
};

/** Compares the signature in constant time. */
export const isSignatureValid = async (
  secret: string,
  values: SignedValues,
  signature: string,
): Promise<boolean> => {
  const bytes = fromHex(signature);
  if (!bytes) return false;
  const key = await importKey(secret, "verify");
  return crypto.subtle.verify(ALGORITHM.name, key, bytes, toMessage(values));
};
