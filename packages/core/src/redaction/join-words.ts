import { type DecodedText, replaceParts } from "./replace-parts.js";

/** Matches words and numbers, and the separators between them. */
const PARTS = /[a-z\d]+|[^a-z\d]+/gi;

const WORD = /^[a-z\d]/i;

const DIGIT = /^\d/;

/**
 * Replaces the separators between words with one space, and removes the separators between digits. A secret is then
 * found regardless of how the server groups its digits or separates the name and the value of a field:
 * `"cardCvv":"111"` and `<cardCvv>111` become `cardcvv 111`. Takes linear time.
 */
export const joinWords = (source: string): DecodedText =>
  replaceParts(source, PARTS, (part, position) => {
    if (WORD.test(part)) return part.toLowerCase();
    const isBetweenDigits =
      DIGIT.test(source.charAt(position - 1)) && DIGIT.test(source.charAt(position + part.length));
    return isBetweenDigits ? "" : " ";
  });
