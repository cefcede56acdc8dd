const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** Field names in the SDK are in camel case, including those that OAuth writes in snake case. */
const toCamelCase = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

const compareFields = (parsed, sent, path) => {
  const fields = Object.fromEntries(Object.entries(sent).map(([name, value]) => [toCamelCase(name), value]));
  return [...new Set([...Object.keys(parsed), ...Object.keys(fields)])].flatMap((name) =>
    compare(parsed[name], fields[name], path ? `${path}.${name}` : name),
  );
};

/**
 * Compares a value that the SDK returned with the JSON that was sent, and returns the differences. The SDK drops fields
 * that it does not know, and fills in `""`, 0 or 1970 for those that are missing. Neither is an error for the SDK.
 */
export const compare = (parsed, sent, path = "") => {
  if (parsed instanceof Date) {
    const isSame = typeof sent === "string" && Date.parse(sent) === parsed.getTime();
    return isSame ? [] : [`\`${path}\` is not a timestamp`];
  }
  if (sent === undefined && parsed !== undefined) return [`\`${path}\` is missing`];
  if (parsed === undefined && sent !== undefined) return [`\`${path}\` is unknown to the SDK`];
  if (Array.isArray(parsed) && Array.isArray(sent) && parsed.length === sent.length)
    return parsed.flatMap((item, index) => compare(item, sent[index], `${path}[${index}]`));
  if (isObject(parsed) && isObject(sent)) return compareFields(parsed, sent, path);
  return parsed === sent ? [] : [`\`${path}\` has another value in the SDK`];
};
