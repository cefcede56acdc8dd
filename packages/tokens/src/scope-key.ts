import { ConfigurationError, isScope, joinScope, type ScopeInput } from "@moovkit/models";

/** What a scope must be, for error messages. */
export const EXPECTED_SCOPE =
  'such as "/accounts.read", several scopes separated by spaces, or a list of scopes';

/**
 * Returns the same text for scopes that differ only in order or repetition, which mean the same.
 *
 * @param subject - The option that has the scope. The error message starts with it.
 * @throws ConfigurationError if the scope cannot be sent.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.3
 */
export const scopeKey = (subject: string, scope: ScopeInput): string => {
  const joined = isScopeInput(scope) ? joinScope(scope) : undefined;
  if (!isScope(joined)) throw new ConfigurationError(`${subject} must be ${EXPECTED_SCOPE}.`);
  return [...new Set(joined.split(" "))].sort().join(" ");
};

/** Whether a value of any type is a string or a list of strings. */
export const isScopeInput = (value: unknown): value is ScopeInput =>
  typeof value === "string" || (Array.isArray(value) && value.every((part) => typeof part === "string"));
