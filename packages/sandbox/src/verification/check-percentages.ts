/** Returns what is wrong with parts of a whole, if there are any. A message about their sum is about the first part. */
export const findSumProblem = (
  parts: Readonly<Record<string, number | undefined>> | undefined,
): Readonly<Record<string, string>> | undefined => {
  const [first] = Object.keys(parts ?? {});
  if (parts === undefined || first === undefined) return undefined;
  const wrong = Object.keys(parts).find((name) => (parts[name] ?? 0) < 0 || (parts[name] ?? 0) > 100);
  if (wrong !== undefined) return { [wrong]: "must be between 0 and 100" };
  const sum = Object.values(parts).reduce<number>((total, part = 0) => total + part, 0);
  return sum === 100 ? undefined : { [first]: "the percentages must add up to 100" };
};
