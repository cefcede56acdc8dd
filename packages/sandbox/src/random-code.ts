const CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Returns a random code of letters and digits. */
export const createRandomCode = (length: number): string =>
  Array.from(
    crypto.getRandomValues(new Uint32Array(length)),
    (number) => CHARACTERS[number % CHARACTERS.length],
  ).join("");
