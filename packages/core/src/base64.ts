/** Base64 of the text's UTF-8, as RFC 7617, section 2.1, wants it. `btoa` alone takes Latin-1 only. */
export const encodeBase64 = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)));

export const decodeBase64 = (base64: string): string => {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch {
    return "";
  }
};
