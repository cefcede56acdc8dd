const CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
const LENGTH = 10;

/** Returns a random code for a link. */
export const createCode = (): string =>
  Array.from(
    crypto.getRandomValues(new Uint32Array(LENGTH)),
    (random) => CHARACTERS[random % CHARACTERS.length],
  ).join("");
