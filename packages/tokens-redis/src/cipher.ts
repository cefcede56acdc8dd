const IV_BYTES = 12;
const KEY_BYTES = 32;

const toBytes = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

const toBase64 = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

/** The bytes of a key that is given as such or in base64; `undefined` where it is neither. */
export const keyBytes = (key: unknown): Uint8Array<ArrayBuffer> | undefined => {
  try {
    const bytes =
      typeof key === "string" ? toBytes(key) : key instanceof Uint8Array ? Uint8Array.from(key) : undefined;
    return bytes?.length === KEY_BYTES ? bytes : undefined;
  } catch {
    return undefined;
  }
};

export interface Cipher {
  /** With the first key. */
  readonly encrypt: (name: string, text: string) => Promise<string>;
  /** `undefined` for what none of the keys has written under this name. */
  readonly decrypt: (name: string, value: string) => Promise<string | undefined>;
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a random nonce. What the value is for, `name`, is authenticated with it, so that
 * one that was moved elsewhere does not decrypt. The first key encrypts, all decrypt.
 */
export const openCipher = (keys: readonly Uint8Array<ArrayBuffer>[]): Cipher => {
  const imported = keys.map((key) =>
    crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]),
  );
  const bound = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: "AES-GCM",
    iv,
    additionalData: new TextEncoder().encode(name),
  });
  return {
    encrypt: async (name, text) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const [key] = imported;
      const sealed = await crypto.subtle.encrypt(
        bound(name, iv),
        (await key) as CryptoKey,
        new TextEncoder().encode(text),
      );
      return `${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`;
    },
    decrypt: async (name, value) => {
      const [iv = "", sealed = ""] = value.split(".");
      for (const key of imported) {
        try {
          const text = await crypto.subtle.decrypt(bound(name, toBytes(iv)), await key, toBytes(sealed));
          return new TextDecoder().decode(text);
        } catch {
          // Another key's, or nobody's.
        }
      }
      return undefined;
    },
  };
};
