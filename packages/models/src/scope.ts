import { ConfigurationError } from "./errors/configuration-error.js";

/** A resource of an account that a scope grants access to. */
export type AccountResource =
  | "apple-pay"
  | "bank-accounts"
  | "branding"
  | "capabilities"
  | "cards"
  | "documents"
  | "files"
  | "invoices"
  | "issued-cards"
  | "payment-methods"
  | "profile"
  | "representatives"
  | "terminal-applications"
  | "terminal-configuration"
  | "tickets"
  | "transfers"
  | "wallets";

/** The last part of an account's scope, such as `transfers.write`. */
export type AccountPermission =
  | `${AccountResource}.${"read" | "write"}`
  | "issued-cards.read-secure"
  | "profile.disconnect";

/** A scope of one account: `/accounts/{accountID}/transfers.write`. */
export type AccountScope<AccountID extends string = string> = `/accounts/${AccountID}/${AccountPermission}`;

/** A scope that is not limited to one account. */
export type RootScope =
  | "/ping.read"
  | "/accounts.read"
  | "/accounts.write"
  | "/card-metadata.read"
  | "/fed.read"
  | "/institutions.read"
  | "/issued-cards.read"
  | "/profile-enrichment.read"
  | "/terminal-applications.read"
  | "/terminal-applications.write";

/** The documented scopes. */
export type KnownScope = RootScope | AccountScope;

/** A scope. Editors complete the documented scopes. Any other string is accepted, because Moov adds scopes. */
export type Scope = KnownScope | (string & {});

/** One scope, several scopes in one string separated by spaces, or a list. */
export type ScopeInput = Scope | readonly Scope[];

/** IDs of accounts are UUIDs. Anything that could change the path or add a scope is refused. */
const ACCOUNT_ID = /^[A-Za-z0-9_-]+$/;

const PERMISSION = /^[A-Za-z0-9-]+\.[A-Za-z0-9-]+$/;

const isMatch = (pattern: RegExp, value: unknown): boolean =>
  typeof value === "string" && pattern.test(value);

/**
 * Returns the scope of one account.
 *
 * @param accountID - ID of the account. It can come from a request: an ID that would widen the scope is refused.
 * @param permission - What the token may do with the account, such as `transfers.write`.
 * @returns For example `/accounts/5a3f/transfers.write`.
 * @throws ConfigurationError if the ID or the permission is not a plain identifier.
 * @example
 * ```ts
 * import { accountScope } from "@moovkit/models";
 *
 * const scope = accountScope("5a3f", "transfers.write");
 * ```
 */
export function accountScope<const AccountID extends string, const Permission extends AccountPermission>(
  accountID: AccountID,
  permission: Permission,
): `/accounts/${AccountID}/${Permission}` {
  if (!isMatch(ACCOUNT_ID, accountID))
    throw new ConfigurationError(
      "accountScope: `accountID` must consist of letters, digits, `-` and `_`. Pass the ID of an account.",
    );
  if (!isMatch(PERMISSION, permission))
    throw new ConfigurationError("accountScope: `permission` must be a permission, such as transfers.write.");
  return `/accounts/${accountID}/${permission}`;
}

/**
 * Splits a scope string into its scopes.
 *
 * @param scope - Scopes separated by spaces, such as `/accounts.read /accounts.write`.
 */
export function splitScope(scope: string): string[] {
  return scope.split(/\s+/).filter(Boolean);
}

/**
 * Joins scopes with single spaces. Keeps their order and duplicates.
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-3.3
 */
export function joinScope(scope: ScopeInput): string {
  return (typeof scope === "string" ? [scope] : scope).flatMap(splitScope).join(" ");
}

/** Printable ASCII characters except space, `"` and `\` (RFC 6749, section 3.3). */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/;

/** Returns whether a value is a well-formed scope string. Does not check whether Moov knows the scopes. */
export function isScope(scope: unknown): scope is string {
  return typeof scope === "string" && SCOPE.test(scope);
}
