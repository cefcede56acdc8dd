/** What can be granted under one account. Source: Moov's scopes. */
export type AccountResource =
  | "apple-pay"
  | "bank-accounts"
  | "branding"
  | "capabilities"
  | "cards"
  | "documents"
  | "files"
  | "payment-methods"
  | "profile"
  | "representatives"
  | "terminal-applications"
  | "transfers"
  | "wallets";

/** The part of an account's scope that says what may be done: `transfers.write`. */
export type AccountPermission = `${AccountResource}.${"read" | "write"}`;

/** A scope under one account: `/accounts/{accountID}/transfers.write`. */
export type AccountScope<AccountID extends string = string> = `/accounts/${AccountID}/${AccountPermission}`;

/** Scopes that name no account. */
export type RootScope = "/ping.read" | "/accounts.read" | "/accounts.write" | "/fed.read";

/** The scopes this release knows. */
export type KnownScope = RootScope | AccountScope;

/** A scope. The known ones complete in an editor; any other string is taken too, since Moov's list grows. */
export type Scope = KnownScope | (string & {});

/** One scope, several in one string with spaces between, or a list. */
export type ScopeInput = Scope | readonly Scope[];

/**
 * The scope for one account: `accountScope(accountID, "transfers.write")`.
 * The account id is written as it is; the permission completes in an editor.
 */
export function accountScope<const AccountID extends string, const Permission extends AccountPermission>(
  accountID: AccountID,
  permission: Permission,
): `/accounts/${AccountID}/${Permission}` {
  return `/accounts/${accountID}/${permission}`;
}

/** Splits a scope as it goes over the wire into its parts: `"/a.read /b.write"` to `["/a.read", "/b.write"]`. */
export function splitScope(scope: string): string[] {
  return scope.split(/\s+/).filter(Boolean);
}

/** Joins scopes with single spaces, as RFC 6749, section 3.3 wants them. Order and repetitions are kept. */
export function joinScope(scope: ScopeInput): string {
  return (typeof scope === "string" ? [scope] : scope).flatMap(splitScope).join(" ");
}

/** RFC 6749, section 3.3: printable ASCII without space, `"` and `\`. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/;

/** Whether a joined scope can be sent at all. It says nothing on whether Moov knows it. */
export function isScope(scope: unknown): scope is string {
  return typeof scope === "string" && SCOPE.test(scope);
}
