import type { Parties, Party } from "./party.js";

const scopesOf = ({ accountID }: Party, permissions: readonly string[]): readonly string[] =>
  permissions.map((permission) => `/accounts/${accountID}/${permission}`);

/**
 * Returns the scopes of the second token. They contain the IDs of the accounts, so the token can be requested only after
 * the accounts were created with the first one.
 *
 * @param partner - The account in whose path transfers are created.
 */
export const listScopes = ({ seller, buyer }: Parties, partner: Party | undefined): readonly string[] => [
  ...[seller, buyer].flatMap((party) =>
    scopesOf(party, ["profile.write", "bank-accounts.write", "payment-methods.read", "wallets.read"]),
  ),
  ...(partner ? scopesOf(partner, ["transfers.read", "transfers.write", "wallets.read"]) : []),
];
