import { type DecodedText, replaceParts } from "./replace-parts.js";

/**
 * One escaped character: percent-encoded UTF-8, a JSON or JavaScript escape, or an HTML entity. Or else a part of the text
 * without escapes. Every escape has a bounded length, so matching takes linear time.
 */
const PARTS =
  /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}|%[89a-f][\da-f]|\\u[\da-f]{4}|\\x[\da-f]{2}|\\["'\\/bfnrt]|&#\d{1,7};|&#x[\da-f]{1,6};|&[a-z]{2,7};|[^%\\&]+|[%\\&]/gi;

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

const decodePart = (part: string): string => {
  if (part.length === 1) return part;
  switch (part.charAt(0)) {
    case "%":
      return decodePercent(part);
    case "\\":
      return decodeBackslash(part);
    case "&":
      return decodeEntity(part);
    default:
      return part;
  }
};

/**
 * Decodes each escape sequence of a text once, and replaces `+` by the space that it stands for in a form. A secret is
 * compared after the same replacement. Takes linear time.
 */
export const decodeEscapes = (source: string): DecodedText => {
  const { text, toSource } = replaceParts(source, PARTS, decodePart);
  return { text: text.replaceAll("+", " "), toSource };
};
