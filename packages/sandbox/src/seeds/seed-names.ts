/** The names of the data that a sandbox can start with. */
export const SEED_NAMES = ["marketplace"] as const;

/** The name of data that a sandbox can start with. */
export type SeedName = (typeof SEED_NAMES)[number];
