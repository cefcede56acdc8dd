/** A text whose escape sequences are decoded. */
export interface DecodedText {
  readonly text: string;
  /** Returns the part of the source text that a part of the decoded text comes from. */
  readonly toSource: (range: Range) => Range;
}

/** A part of a text: from `start` up to, but not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * One escaped character: percent-encoded UTF-8, a JSON or JavaScript escape, or an HTML entity. Every
 * alternative has a bounded length, so matching takes linear time.
 */
const ESCAPE =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}|%[89a-f][\da-f]|\\u[\da-f]{4}|\\x[\da-f]{2}|\\["'\\/bfnrt]|&#\d{1,7};|&#x[\da-f]{1,6};|&(?:amp|lt|gt|quot|apos|nbsp|plus|equals|sol|num|percnt|lowbar|colon|period|comma|excl|dollar|ast|quest|commat);/gi;

const CONTROL_CHARACTERS: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  apos: "'",
  ast: "*",
  colon: ":",
  comma: ",",
  commat: "@",
  dollar: "$",
  equals: "=",
  excl: "!",
  gt: ">",
  lowbar: "_",
  lt: "<",
  nbsp: " ",
  num: "#",
  percnt: "%",
  period: ".",
  plus: "+",
  quest: "?",
  quot: '"',
  sol: "/",
};

const parseHex = (digits: string): number => Number.parseInt(digits, 16);

const decodePercent = (sequence: string): string => {
  try {
    return decodeURIComponent(sequence);
  } catch {
    // Not UTF-8, so probably Latin-1.
    return String.fromCharCode(parseHex(sequence.slice(1, 3)));
  }
};

const decodeBackslash = (sequence: string): string => {
  const kind = sequence.charAt(1);
  if (sequence.length > 2) return String.fromCharCode(parseHex(sequence.slice(2)));
  return CONTROL_CHARACTERS[kind] ?? kind;
};

const decodeEntity = (entity: string): string => {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return ENTITIES[name] ?? entity;
  const code = name.startsWith("#x") ? parseHex(name.slice(2)) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
};

const decodeEscape = (sequence: string): string => {
  switch (sequence.charAt(0)) {
    case "%":
      return decodePercent(sequence);
    case "\\":
      return decodeBackslash(sequence);
    default:
      return decodeEntity(sequence);
  }
};

/** Where an escape is in the source, and where its character ends in the decoded text. */
interface DecodedEscape {
  readonly source: Range;
  readonly decoded: Range;
}

/** Returns the last escape that starts at or before a position of the decoded text. */
const findEscape = (escapes: readonly DecodedEscape[], position: number): DecodedEscape | undefined => {
  let low = 0;
  let high = escapes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((escapes[middle]?.decoded.start ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return escapes[low - 1];
};

/** Returns the part of the source that one character of the decoded text comes from. */
const toSourceCharacter = (escapes: readonly DecodedEscape[], position: number): Range => {
  const found = findEscape(escapes, position);
  if (!found) return { start: position, end: position + 1 };
  if (position < found.decoded.end) return found.source;
  const start = found.source.end + position - found.decoded.end;
  return { start, end: start + 1 };
};

/**
 * Decodes each escape sequence of a text once, and replaces `+` by the space that it stands for in a form. A secret is
 * compared after the same replacement. Takes linear time.
 */
export const decodeEscapes = (source: string): DecodedText => {
  const escapes: DecodedEscape[] = [];
  let text = "";
  let copiedTo = 0;
  for (const { 0: sequence, index } of source.matchAll(ESCAPE)) {
    text += source.slice(copiedTo, index);
    const start = text.length;
    text += decodeEscape(sequence);
    copiedTo = index + sequence.length;
    escapes.push({ source: { start: index, end: copiedTo }, decoded: { start, end: text.length } });
  }
  return {
    text: (text + source.slice(copiedTo)).replaceAll("+", " "),
    toSource: ({ start, end }) => ({
      start: toSourceCharacter(escapes, start).start,
      end: toSourceCharacter(escapes, end - 1).end,
    }),
  };
};
