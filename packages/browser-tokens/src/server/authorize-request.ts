import { ConfigurationError, isScope, joinScope, type ScopeInput } from "@moovkit/models";
import type { Authorize } from "./options.js";
import { refuse } from "./responses.js";

/** The scopes of a request, separated by spaces, or the response to send instead of a token. */
export type AuthorizationResult = { readonly scope: string } | { readonly response: Response };

/** Frameworks and polyfills have their own classes, so `instanceof` does not find all responses. */
const isResponse = (value: object): value is Response =>
  typeof value === "object" && "status" in value && "headers" in value;

const isScopeInput = (value: unknown): value is ScopeInput =>
  typeof value === "string" || (Array.isArray(value) && value.every((part) => typeof part === "string"));

/**
 * Calls `authorize`.
 *
 * @throws ConfigurationError if it returns a value that is not documented.
 */
export const authorizeRequest = async (
  authorize: Authorize,
  request: Request,
): Promise<AuthorizationResult> => {
  const authorization = (await authorize(request)) ?? undefined;
  if (authorization === undefined) return { response: refuse(401, "not_signed_in") };
  if (isResponse(authorization)) return { response: authorization };
  const scope = isScopeInput(authorization.scope) ? joinScope(authorization.scope) : undefined;
  if (scope === "") return { response: refuse(403, "no_access") };
  if (!isScope(scope))
    throw new ConfigurationError(
      "tokenEndpoint: `authorize` must return { scope }, a Response, or undefined if the user is not signed in. `scope` is a string or a list of strings.",
    );
  return { scope };
};
