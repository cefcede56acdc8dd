/**
 * Returns the message about percentages that are invalid or do not add up to 100, or `undefined` if they are valid. A
 * message about the sum is reported for the first field.
 */
export const findSumProblem = (
  parts: Readonly<Record<string, number | undefined>> | undefined,
): Readonly<Record<string, string>> | undefined => {
  const [first] = Object.keys(parts ?? {});
  if (parts === undefined || first === undefined) return undefined;
  const invalidName = Object.keys(parts).find((name) => (parts[name] ?? 0) < 0 || (parts[name] ?? 0) > 100);
  if (invalidName !== undefined) return { [invalidName]: "must be between 0 and 100" };
  const sum = Object.values(parts).reduce<number>((total, part = 0) => total + part, 0);
  return sum === 100 ? undefined : { [first]: "the percentages must add up to 100" };
};
