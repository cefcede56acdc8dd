import { createRandomToken, hashText } from "../secrets.js";
import type { Settings } from "../settings.js";
import {
  type AccessTokenClaims,
  type AccessTokenSigner,
  createAccessTokenSigner,
} from "./access-token-signer.js";
import { createTokenFamilies, type TokenFamilies, type TokenFamily } from "./token-families.js";

/** Response body of `POST /oauth2/token`. */
export interface TokenResponse {
  readonly token_type: "Bearer";
  readonly access_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
  readonly scope: string;
}

/** The result of refreshing a token: a new token, or a message for each field that is wrong. */
export type RefreshResult =
  | { readonly ok: true; readonly token: TokenResponse }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

/** Creates, refreshes, revokes and verifies tokens. */
export interface TokenService {
  /** Creates the first token of a family. */
  createToken(publicKey: string, scopes: readonly string[]): Promise<TokenResponse>;
  /** Uses a refresh token. Without `scopes`, the new token has the scopes of the first token. */
  refreshToken(
    publicKey: string,
    refreshToken: string,
    scopes: readonly string[] | undefined,
  ): Promise<RefreshResult>;
  /**
   * Revokes an access token, or a refresh token with its whole family. Returns `false` if the token belongs to another
   * API key. Succeeds if the token is unknown or already revoked (RFC 7009, section 2.2).
   */
  revokeToken(publicKey: string, token: string): Promise<boolean>;
  /** Returns the claims of a valid access token. */
  verifyAccessToken(accessToken: string): Promise<AccessTokenClaims | undefined>;
}

interface TokenState {
  readonly settings: Settings;
  readonly families: TokenFamilies;
  readonly signer: AccessTokenSigner;
}

const issueToken = async (
  { settings, families, signer }: TokenState,
  family: TokenFamily,
  scopes: readonly string[],
): Promise<TokenResponse> => {
  const { now, accessTokenTtlSeconds, refreshTokenTtlSeconds } = settings;
  family.expiresAt = now() + 1000 * Math.max(accessTokenTtlSeconds, refreshTokenTtlSeconds);
  families.prune();
  const { id: familyId, publicKey } = family;
  const scope = scopes.join(" ");
  const refreshToken = createRandomToken();
  families.setRefreshTokenHash(family, await hashText(refreshToken));
  return {
    token_type: "Bearer",
    access_token: await signer.sign({ familyId, publicKey, scope }),
    refresh_token: refreshToken,
    expires_in: accessTokenTtlSeconds,
    scope,
  };
};

const createToken = (state: TokenState, publicKey: string, scopes: readonly string[]) => {
  const family: TokenFamily = {
    id: crypto.randomUUID(),
    publicKey,
    scopes,
    revokedTokenIds: new Set(),
    refreshTokenHash: undefined,
    isRevoked: false,
    expiresAt: Number.POSITIVE_INFINITY,
  };
  state.families.add(family);
  return issueToken(state, family, scopes);
};

const refreshToken = async (
  state: TokenState,
  publicKey: string,
  token: string,
  scopes: readonly string[] | undefined,
): Promise<RefreshResult> => {
  const fail = (problems: Readonly<Record<string, string>>) => ({ ok: false, problems }) as const;
  const hash = await hashText(token);
  const family = state.families.findByRefreshTokenHash(hash);
  if (!family || family.publicKey !== publicKey || family.expiresAt <= state.settings.now())
    return fail({ refresh_token: "is unknown or has expired" });
  if (family.isRevoked) return fail({ refresh_token: "has been revoked" });
  if (family.refreshTokenHash !== hash) {
    // The token may be stolen, so nobody keeps a token of this family (RFC 9700, section 4.14.2).
    family.isRevoked = true;
    return fail({ refresh_token: "has already been used, so all tokens of its grant are now revoked" });
  }
  if (scopes?.some((scope) => !family.scopes.includes(scope)))
    return fail({ scope: "must not contain scopes that the first token does not have" });
  // Cleared before the next `await`, so that only one of two simultaneous requests succeeds.
  family.refreshTokenHash = undefined;
  return { ok: true, token: await issueToken(state, family, scopes ?? family.scopes) };
};

const verifyAccessToken = async (
  { signer, families }: TokenState,
  accessToken: string,
): Promise<AccessTokenClaims | undefined> => {
  const claims = await signer.verify(accessToken);
  const family = claims && families.findById(claims.familyId);
  if (!family || family.isRevoked || family.revokedTokenIds.has(claims.tokenId)) return undefined;
  return claims;
};

const revokeToken = async (state: TokenState, publicKey: string, token: string): Promise<boolean> => {
  const family = state.families.findByRefreshTokenHash(await hashText(token));
  if (family) {
    if (family.publicKey !== publicKey) return false;
    family.isRevoked = true;
    return true;
  }
  const claims = await verifyAccessToken(state, token);
  if (!claims) return true;
  if (claims.publicKey !== publicKey) return false;
  state.families.findById(claims.familyId)?.revokedTokenIds.add(claims.tokenId);
  return true;
};

/** Creates a token service that has issued no tokens yet. Its state is in memory. */
export const createTokenService = async (settings: Settings): Promise<TokenService> => {
  const state: TokenState = {
    settings,
    families: createTokenFamilies(settings.now),
    signer: await createAccessTokenSigner(settings),
  };
  return {
    createToken: (publicKey, scopes) => createToken(state, publicKey, scopes),
    refreshToken: (publicKey, token, scopes) => refreshToken(state, publicKey, token, scopes),
    revokeToken: (publicKey, token) => revokeToken(state, publicKey, token),
    verifyAccessToken: (accessToken) => verifyAccessToken(state, accessToken),
  };
};
