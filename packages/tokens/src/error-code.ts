/** Returns the `code` of an error, or its name if it has none. Works with any thrown value. */
export const errorCode = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { readonly code?: unknown; readonly name?: unknown };
  return String(code ?? name);
};
