// The OAuth endpoints speak snake_case, TypeScript speaks camelCase. This file is the one place that maps. It maps
// the names of one flat object; a value that is absent (or null, which some servers write for it) stays absent.

const rename = (value: object, name: (key: string) => string): Record<string, unknown> => {
  const renamed: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== undefined && entry !== null) renamed[name(key)] = entry;
  }
  return renamed;
};

const toSnakeCase = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const toCamelCase = (key: string): string =>
  key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

export const toWire = (value: object): Record<string, unknown> => rename(value, toSnakeCase);

/** What is no object is left as it is, for a schema to say what is wrong with it. */
export const fromWire = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? rename(value, toCamelCase) : value;
