import { rejectRequest } from "../reject-request.js";

/** A fully qualified ASCII domain name, without a scheme, a port and a path. */
const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/i;

/** Apple cannot verify these domains, because they never exist (RFC 6761, section 6.4). */
const UNVERIFIABLE = /\.invalid$/i;

/** Rejects the request with status 400 if one of the domains is malformed, and with 417 if Apple cannot verify one. */
export const checkDomains = (domains: readonly string[]): void => {
  if (!domains.every((domain) => DOMAIN.test(domain)))
    rejectRequest(400, { error: "a domain must be a fully qualified name without a scheme" });
  if (new Set(domains).size < domains.length) rejectRequest(400, { error: "domains must be unique" });
  if (domains.some((domain) => UNVERIFIABLE.test(domain)))
    rejectRequest(417, { error: "a domain is not verified with Apple" });
};
