import { splitScope } from "@moovkit/models";
import { rejectRequest } from "./reject-request.js";

/** A path of characters that RFC 6749, section 3.3, allows, with `.read` or `.write` at its end. */
const SCOPE = /^\/[\x21\x23-\x5b\x5d-\x7e]+\.(read|write)$/;

/** Splits a requested scope. Rejects the request with status 422 if the sandbox cannot grant it. */
export const parseScopes = (scope: string): readonly string[] => {
  const scopes = splitScope(scope);
  if (scopes.length === 0) rejectRequest(422, { scope: "must not be empty" });
  if (!scopes.every((part) => SCOPE.test(part)))
    rejectRequest(422, { scope: "must contain only paths that end in .read or .write" });
  return scopes;
};
