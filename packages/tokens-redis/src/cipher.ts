import { fromBase64, toBase64 } from "./base64.js";

const IV_BYTES = 12;

/** Encrypts and decrypts text. `context` is authenticated: text decrypts only with the context it was encrypted with. */
export interface Cipher {
  /** Encrypts with the first key. */
  readonly encrypt: (context: string, text: string) => Promise<string>;
  /** Decrypts with any of the keys. Returns `undefined` if none of them encrypted the value with this context. */
  readonly decrypt: (context: string, value: string) => Promise<string | undefined>;
}

/**
 * Creates a cipher with AES-256-GCM and random nonces.
 *
 * @param keys - The first key encrypts, all keys decrypt.
 * @see https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf
 */
export const createCipher = (
  keys: readonly [Uint8Array<ArrayBuffer>, ...Uint8Array<ArrayBuffer>[]],
): Cipher => {
  const [encryptionKey, ...olderKeys] = keys;
  const importedKey = importKey(encryptionKey);
  const importedKeys = [importedKey, ...olderKeys.map(importKey)];
  return {
    encrypt: async (context, text) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const plaintext = new TextEncoder().encode(text);
      const ciphertext = await crypto.subtle.encrypt(toParameters(context, iv), await importedKey, plaintext);
      return `${toBase64(iv)}.${toBase64(new Uint8Array(ciphertext))}`;
    },
    decrypt: async (context, value) => {
      for (const key of importedKeys) {
        const text = await tryDecrypt(await key, context, value);
        if (text !== undefined) return text;
      }
      return undefined;
    },
  };
};

const importKey = (key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);

const toParameters = (context: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: "AES-GCM",
  iv,
  additionalData: new TextEncoder().encode(context),
});

const tryDecrypt = async (key: CryptoKey, context: string, value: string): Promise<string | undefined> => {
  const [iv = "", ciphertext = ""] = value.split(".");
  try {
    const parameters = toParameters(context, fromBase64(iv));
    return new TextDecoder().decode(await crypto.subtle.decrypt(parameters, key, fromBase64(ciphertext)));
  } catch {
    // Another key encrypted it, or it is not a value of this store.
    return undefined;
  }
};
