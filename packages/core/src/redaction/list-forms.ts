import { decodeEscapes } from "./decode-escapes.js";
import { joinWords } from "./join-words.js";
import type { DecodedText } from "./replace-parts.js";

/** Maximum number of decodings: a server may echo JSON within a JSON string within an HTML page. */
const MAX_DECODINGS = 4;

/** Most texts contain none of these characters, so there is nothing to decode. */
const ESCAPE_CHARACTER = /[%\\&+]/;

/** Continues with the result of a previous replacement. */
const compose = (previous: DecodedText, replace: (source: string) => DecodedText): DecodedText => {
  const { text, toSource } = replace(previous.text);
  return { text, toSource: (position) => previous.toSource(toSource(position)) };
};

/** Returns the text, and the text after each decoding of its escapes, until nothing is left to decode. */
const decodeRepeatedly = (source: string): readonly DecodedText[] => {
  const texts: DecodedText[] = [{ text: source, toSource: (position) => position }];
  for (let decodings = 0; decodings < MAX_DECODINGS; decodings += 1) {
    const previous = texts.at(-1);
    if (!previous || !ESCAPE_CHARACTER.test(previous.text)) break;
    const decoded = compose(previous, decodeEscapes);
    if (decoded.text === previous.text) break;
    texts.push(decoded);
  }
  return texts;
};

/** Returns the forms of a text in which a secret is searched for: with and without escapes, separators and upper case. */
export const listForms = (source: string): readonly DecodedText[] =>
  decodeRepeatedly(source).flatMap((decoded) => [decoded, compose(decoded, joinWords)]);
