/** Converts the name of an OAuth field to its name in TypeScript: `grant_type` to `grantType`. */
export const toCamelCase = (wireName: string): string =>
  wireName.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Converts the name of a field to its name in an OAuth request: `grantType` to `grant_type`. */
export const toSnakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
