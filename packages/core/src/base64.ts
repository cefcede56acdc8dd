/**
 * Encodes the UTF-8 bytes of a text as base64. `btoa` accepts Latin-1 only.
 * @see https://www.rfc-editor.org/rfc/rfc7617#section-2.1
 */
export const encodeBase64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Decodes base64 to a text. Returns an empty text if the value is not base64. */
export const decodeBase64 = (base64: string): string => {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch {
    return "";
  }
};
