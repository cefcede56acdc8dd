/** A function call can have a limited number of arguments. */
const CHUNK_BYTES = 32_768;

/** Encodes bytes as base64, so that a snapshot can contain them. */
export const toBase64 = (bytes: Uint8Array): string => {
  let binary = "";
  for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES)
    binary += String.fromCharCode(...bytes.subarray(offset, offset + CHUNK_BYTES));
  return btoa(binary);
};

/** Decodes base64 to bytes. */
export const fromBase64 = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
