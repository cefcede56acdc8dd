import { parseAccept } from "hono/utils/accept";

/**
 * Returns whether an `accept` header prefers a media type to another one. Moov's SDK sends both, and gives one of them the
 * weight 0. Types that are not listed have it too.
 */
export const prefersType = (accept: string | undefined, type: string, otherType: string): boolean => {
  const ranges = parseAccept(accept ?? "");
  const weightOf = (name: string) => ranges.find((range) => range.type.toLowerCase() === name)?.q ?? 0;
  return weightOf(type) > weightOf(otherType);
};
