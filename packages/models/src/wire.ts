// The OAuth endpoints speak snake_case, TypeScript speaks camelCase. This file is the one place that maps. It maps
// the names of one flat object; a value that is absent (or null, which some servers write for it) stays absent.

const rename = (value: object, name: (key: string) => string): Record<string, unknown> => {
  const renamed: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined && entry !== null) renamed[name(key)] = entry;
  }
  return renamed;
};

/** Names come again with each call. A server's may be any, so not all are kept. */
const remembered = (rename: (key: string) => string): ((key: string) => string) => {
  const known = new Map<string, string>();
  return (key) => {
    let name = known.get(key);
    if (name === undefined) {
      name = rename(key);
      if (known.size < 500) known.set(key, name);
    }
    return name;
  };
};

const toSnakeCase = remembered((key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

export const toCamelCase: (key: string) => string = remembered((key) =>
  key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
);

export const toWire = (value: object): Record<string, unknown> => rename(value, toSnakeCase);

/** What is no object is left as it is, for a schema to say what is wrong with it. */
export const fromWire = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? rename(value, toCamelCase) : value;
