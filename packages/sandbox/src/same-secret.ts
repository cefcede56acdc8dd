/** SHA-256, in hexadecimal. */
export const digest = async (text: string): Promise<string> => {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Compares in a time that tells nothing of where two secrets differ, nor of how long they are. */
export const sameSecret = async (one: string, other: string): Promise<boolean> => {
  const [a, b] = await Promise.all([digest(one), digest(other)]);
  let difference = 0;
  for (let index = 0; index < a.length; index += 1) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return difference === 0;
};
