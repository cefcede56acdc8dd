const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Returns 32 random bytes in hexadecimal. */
export const createRandomToken = (): string => toHex(crypto.getRandomValues(new Uint8Array(32)));

/** Returns the SHA-256 hash of a text in hexadecimal. */
export const hashText = async (text: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));

/** Compares two secrets. The duration does not depend on where they differ, nor on their lengths. */
export const isSameSecret = async (first: string, second: string): Promise<boolean> => {
  const [firstHash, secondHash] = await Promise.all([hashText(first), hashText(second)]);
  let difference = 0;
  for (let index = 0; index < firstHash.length; index += 1)
    difference |= firstHash.charCodeAt(index) ^ secondHash.charCodeAt(index);
  return difference === 0;
};
