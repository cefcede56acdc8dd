import { parseAccept } from "hono/utils/accept";

/**
 * Returns whether an `accept` header prefers one media type to another one. Types that are not listed have the weight 0.
 *
 * @param accept - The header. Moov's SDK sends both types, one of them with the weight 0.
 */
export const prefersType = (accept: string, preferred: string, other: string): boolean => {
  const ranges = parseAccept(accept);
  const weightOf = (name: string) => ranges.find(({ type }) => type.toLowerCase() === name)?.q ?? 0;
  return weightOf(preferred) > weightOf(other);
};
