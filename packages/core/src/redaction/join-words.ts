import { type DecodedText, replaceParts } from "./replace-parts.js";

/** Words and numbers, and what is between them. */
const PARTS = /[a-z\d]+|[^a-z\d]+/gi;

const WORD = /^[a-z\d]/i;

const DIGIT = /^\d/;

/**
 * Replaces what is between words by one space, and removes what is between digits. So a secret is found however the server
 * groups its digits, or writes the name and the value of a field: `"cardCvv":"111"` and `<cardCvv>111` become `cardcvv 111`.
 * Takes linear time.
 */
export const joinWords = (source: string): DecodedText =>
  replaceParts(source, PARTS, (part, position) => {
    if (WORD.test(part)) return part.toLowerCase();
    const isBetweenDigits =
      DIGIT.test(source.charAt(position - 1)) && DIGIT.test(source.charAt(position + part.length));
    return isBetweenDigits ? "" : " ";
  });
