import { MINUTE_MS } from "../durations.js";
/** All tokens that come from one `client_credentials` grant by refreshing. */
export interface TokenFamily {
  readonly id: string;
  /** Public key of the API key that requested the first token. */
  readonly publicKey: string;
  /** The scopes of the first token. */
  readonly scopes: readonly string[];
  /** IDs of the access tokens that were revoked one by one. */
  readonly revokedTokenIds: Set<string>;
  /** Hash of the refresh token that can be used next, or `undefined` while it is being replaced. */
  refreshTokenHash: string | undefined;
  isRevoked: boolean;
  /** Unix time in milliseconds when the last token of the family expires. */
  expiresAt: number;
}

/** The token families of a sandbox. */
export interface TokenFamilies {
  add(family: TokenFamily): void;
  findById(id: string): TokenFamily | undefined;
  /** Returns the family of a refresh token, also if the token has been used already. */
  findByRefreshTokenHash(hash: string): TokenFamily | undefined;
  /** Sets the refresh token that can be used next. */
  setRefreshTokenHash(family: TokenFamily, hash: string): void;
  /** Removes the families that have expired. Does so at most once per minute. */
  prune(): void;
}

const PRUNE_INTERVAL_MS = 1 * MINUTE_MS;

/** Creates an empty store of token families in memory. */
export const createTokenFamilies = (now: () => number): TokenFamilies => {
  const families = new Map<string, TokenFamily>();
  const familyIdsByHash = new Map<string, string>();
  let prunedAt = now();
  return {
    add: (family) => {
      families.set(family.id, family);
    },
    findById: (id) => families.get(id),
    findByRefreshTokenHash: (hash) => families.get(familyIdsByHash.get(hash) ?? ""),
    setRefreshTokenHash: (family, hash) => {
      family.refreshTokenHash = hash;
      familyIdsByHash.set(hash, family.id);
    },
    prune: () => {
      if (now() - prunedAt < PRUNE_INTERVAL_MS) return;
      prunedAt = now();
      for (const [id, family] of families) if (family.expiresAt <= prunedAt) families.delete(id);
      for (const [hash, id] of familyIdsByHash) if (!families.has(id)) familyIdsByHash.delete(hash);
    },
  };
};
