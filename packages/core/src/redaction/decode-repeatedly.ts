import { type DecodedText, decodeEscapes } from "./decode-escapes.js";

/** How often escapes are decoded: a server may echo JSON in a string of JSON, in a page of HTML. */
const MAX_DECODINGS = 4;

/** Most texts contain none of these characters, so there is nothing to decode. */
const ESCAPE_CHARACTER = /[%\\&+]/;

/** Returns the text, the text with decoded escapes, and so on until nothing is left to decode. */
export const decodeRepeatedly = (source: string): readonly DecodedText[] => {
  const texts: DecodedText[] = [{ text: source, toSource: (position) => position }];
  for (let decodings = 0; decodings < MAX_DECODINGS; decodings += 1) {
    const previous = texts.at(-1);
    if (!previous || !ESCAPE_CHARACTER.test(previous.text)) break;
    const { text, toSource } = decodeEscapes(previous.text);
    if (text === previous.text) break;
    texts.push({ text, toSource: (position) => previous.toSource(toSource(position)) });
  }
  return texts;
};
