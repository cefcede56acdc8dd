/** A text whose parts are replaced, such as its escape sequences. */
export interface DecodedText {
  readonly text: string;
  /** Returns where a character of the decoded text starts in the source text. */
  readonly toSource: (position: number) => number;
}

/**
 * Replaces each part of a text.
 *
 * @param source - The text.
 * @param parts - Matches the next part, at any place of the text.
 * @param replacePart - Receives a part and its position. What it returns must not be longer than the part.
 */
export const replaceParts = (
  source: string,
  parts: RegExp,
  replacePart: (part: string, position: number) => string,
): DecodedText => {
  const positions: number[] = [];
  const text = source.replace(parts, (part: string, position: number) => {
    const replacement = replacePart(part, position);
    const isSameLength = replacement.length === part.length;
    for (let offset = 0; offset < replacement.length; offset += 1)
      positions.push(isSameLength ? position + offset : position);
    return replacement;
  });
  return { text, toSource: (position) => positions[position] ?? source.length };
};
