import { type DecodedText, decodeEscapes, type Range } from "./decode-escapes.js";
import { MIN_SECRET_LENGTH } from "./secrets.js";

/** How often escapes are decoded: a server may echo JSON in a string of JSON, in a page of HTML. */
const MAX_DECODINGS = 4;

/**
 * Only the start of a longer secret is searched for, and then compared further. So the search takes linear time, and a
 * secret that the server cut is found as well.
 */
const MAX_SEARCH_LENGTH = 200;

/** Returns the text, the text with decoded escapes, and so on until nothing is left to decode. */
const decodeRepeatedly = (source: string): readonly DecodedText[] => {
  const texts: DecodedText[] = [{ text: source, toSource: (range) => range }];
  for (let decodings = 0; decodings < MAX_DECODINGS; decodings += 1) {
    const previous = texts.at(-1);
    if (!previous) break;
    const { text, toSource } = decodeEscapes(previous.text);
    if (text === previous.text) break;
    texts.push({ text, toSource: (range) => previous.toSource(toSource(range)) });
  }
  return texts;
};

/** Returns where the part of a text that equals the secret ends, if the first `length` characters do. */
const findEnd = (text: string, start: number, secret: string, length: number): number => {
  let matching = length;
  while (matching < secret.length && text.charCodeAt(start + matching) === secret.charCodeAt(matching))
    matching += 1;
  return start + matching;
};

const findAll = (text: string, secret: string): readonly Range[] => {
  const searched = secret.slice(0, MAX_SEARCH_LENGTH);
  const ranges: Range[] = [];
  for (let start = text.indexOf(searched); start >= 0; ) {
    const end = findEnd(text, start, secret, searched.length);
    ranges.push({ start, end });
    start = text.indexOf(searched, end);
  }
  return ranges;
};

const merge = (ranges: readonly Range[]): readonly Range[] => {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
};

/** Returns a secret and its decoded forms. A short form would match ordinary words. */
const listSpellings = (secret: string): readonly string[] =>
  decodeRepeatedly(secret)
    .map(({ text }) => text)
    .filter((spelling) => spelling.length >= MIN_SECRET_LENGTH);

/**
 * Finds secrets in a text, whether the text contains them as they are, percent-encoded, form-encoded, escaped as JSON or
 * HTML, or several of these in turn. Takes linear time for a given number of secrets.
 *
 * @returns The parts of the text that are secrets, in order and without overlaps.
 */
export const findSecrets = (source: string, secrets: readonly string[]): readonly Range[] => {
  // Decoding never makes a text longer.
  const candidates = secrets.filter(({ length }) => Math.min(length, MAX_SEARCH_LENGTH) <= source.length);
  if (candidates.length === 0) return [];
  const texts = decodeRepeatedly(source);
  // A secret may itself contain something that looks like an escape, so its decoded forms are searched for as well.
  const spellings = new Set(texts.length === 1 ? candidates : candidates.flatMap(listSpellings));
  return merge(
    texts.flatMap(({ text, toSource }) =>
      [...spellings].flatMap((spelling) => findAll(text, spelling).map(toSource)),
    ),
  );
};
