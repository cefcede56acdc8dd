/** Returns what is wrong with parts of a whole, if there are any. The message is about the first part. */
export const findSumProblem = (
  parts: Readonly<Record<string, number | undefined>> | undefined,
): Readonly<Record<string, string>> | undefined => {
  const [first] = Object.keys(parts ?? {});
  if (parts === undefined || first === undefined) return undefined;
  const sum = Object.values(parts).reduce<number>((total, part = 0) => total + part, 0);
  return sum === 100 ? undefined : { [first]: "the percentages must add up to 100" };
};
