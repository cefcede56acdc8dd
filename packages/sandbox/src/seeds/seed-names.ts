/** The names of the data that a sandbox can start with. */
export const SEED_NAMES = ["marketplace"] as const;

/**
 * Data that a sandbox can start with. `marketplace` is a seller, who is a business, and a buyer, who is a person.
 * `listAccounts` finds them by their `foreignID`, `seller` and `buyer`. Both have a verified bank account and a wallet
 * with money. The buyer also has a card.
 */
export type SeedName = (typeof SEED_NAMES)[number];
