import { listForms } from "./list-forms.js";

/** A part of a text: from `start` up to, but not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Only the start of a longer secret is searched for, and then compared further. So the search takes linear time, and a
 * secret that the server cut is found as well.
 */
const MAX_SEARCH_LENGTH = 200;

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

/**
 * Finds secrets in a text, whether the text contains them as they are, percent-encoded, form-encoded, escaped as JSON or
 * HTML, or several of these in turn, and with any separators between words and digits. Takes linear time for a given number of secrets.
 *
 * @param source - The text to search.
 * @param spellings - The secrets and their decoded forms, as in `Secrets`.
 * @returns The parts of the text that are secrets, by their start. They can overlap.
 */
export const findSecrets = (source: string, spellings: readonly string[]): readonly Range[] => {
  // Decoding never makes a text longer.
  const candidates = spellings.filter(({ length }) => Math.min(length, MAX_SEARCH_LENGTH) <= source.length);
  if (candidates.length === 0) return [];
  return listForms(source)
    .flatMap(({ text, toSource }) =>
      candidates
        .flatMap((spelling) => findAll(text, spelling))
        .map(({ start, end }) => ({ start: toSource(start), end: toSource(end) })),
    )
    .sort((a, b) => a.start - b.start);
};
