/** Converts bytes to hexadecimal. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Returns 32 random bytes in hexadecimal. */
export const createRandomToken = (): string => toHex(crypto.getRandomValues(new Uint8Array(32)));

/** Returns the SHA-256 hash of bytes in hexadecimal. */
export const hashBytes = async (bytes: Uint8Array): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes))));

/** Returns the SHA-256 hash of a text in hexadecimal. */
export const hashText = (text: string): Promise<string> => hashBytes(new TextEncoder().encode(text));

/** Compares a text that a client sent with a secret. The duration depends only on the length of the text. */
export const isSameSecret = (text: string, secret: string): boolean => {
  let difference = text.length ^ secret.length;
  for (let index = 0; index < text.length; index += 1)
    difference |= text.charCodeAt(index) ^ secret.charCodeAt(index % secret.length);
  return difference === 0;
};
