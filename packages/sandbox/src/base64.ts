/** The number of arguments of a function call is limited. */
const CHUNK_BYTES = 32_768;

/** Encodes bytes as Base64, so that a snapshot can contain them. */
export const encodeBase64 = (bytes: Uint8Array): string => {
  let binary = "";
  for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES)
    binary += String.fromCharCode(...bytes.subarray(offset, offset + CHUNK_BYTES));
  return btoa(binary);
};

/** Decodes Base64 to bytes. */
export const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
