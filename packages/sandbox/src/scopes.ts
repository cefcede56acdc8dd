import { splitScope } from "@moovkit/models";
import type { Caller } from "./caller.js";
import { rejectRequest } from "./reject-request.js";

const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** A resource and a verb, which may be below resources with an ID: `/accounts/{accountID}/transfers.write`. */
const SCOPE = new RegExp(
  `^(?:/[a-z][a-z-]*/${UUID})*/[a-z][a-z-]*\\.(?:read|read-secure|write|disconnect)$`,
  "i",
);

/** Splits a requested scope. Rejects the request with status 422 if the sandbox cannot grant it. */
export const parseScopes = (scope: string): readonly string[] => {
  const scopes = splitScope(scope);
  if (!scopes.every((part) => SCOPE.test(part)))
    rejectRequest(422, {
      scope:
        "must contain only paths such as /accounts.read and /accounts/{accountID}/transfers.write, with the UUID of an account",
    });
  return scopes;
};

/**
 * Rejects the request with status 403 if the caller uses an access token without the scope.
 *
 * @param required - The scope with the names of path parameters, such as `/accounts/{accountID}/profile.read`. Several
 * scopes are separated by spaces, and all of them are needed. One entry of a list is sufficient.
 * @param parameters - The values of the path parameters.
 */
export const checkScope = (
  caller: Caller,
  required: string | readonly string[] = [],
  parameters: Readonly<Record<string, string>>,
): void => {
  const alternatives = [required].flat();
  if (alternatives.length === 0 || caller.scope === undefined) return;
  const grantedScopes = splitScope(caller.scope);
  // Each scope is filled in by itself, because a path parameter can contain spaces.
  const missing = alternatives.map((scope) =>
    splitScope(scope)
      .map((part) => part.replace(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? ""))
      .filter((part) => !grantedScopes.includes(part)),
  );
  if (missing.every((scopes) => scopes.length > 0))
    rejectRequest(403, {
      error: `the access token does not have the scope ${missing.map((scopes) => scopes.join(" and ")).join(", or ")}`,
    });
};
