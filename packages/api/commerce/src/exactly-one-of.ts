const listNames = (names: readonly string[]): string => {
  const quoted = names.map((name) => `\`${name}\``);
  return `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
};

/**
 * Returns the message about an input with none or several of these fields. The issues of an input with exactly one of
 * them are reported unchanged.
 */
export const requireExactlyOne = (input: unknown, names: readonly string[]): string | undefined => {
  if (typeof input !== "object" || input === null) return undefined;
  const fields = input as Readonly<Record<string, unknown>>;
  const count = names.filter((name) => fields[name] !== undefined).length;
  return count === 1 ? undefined : `must have exactly one of ${listNames(names)}`;
};
