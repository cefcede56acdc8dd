import { generateKeyPair, jwtVerify, SignJWT } from "jose";
import type { Settings } from "./options.js";
import { digest } from "./same-secret.js";

/** What began with one client_credentials grant: all tokens that were refreshed from it. */
interface Family {
  readonly id: string;
  readonly client: string;
  readonly scope: string;
  readonly ended: Set<string>;
  /** SHA-256 of the refresh token that may be used next. */
  current: string;
  revoked: boolean;
  expiresAt: number;
}

export interface AccessToken {
  readonly client: string;
  readonly scope: string;
}

const ISSUER = "moov-sandbox";

/** 32 random bytes, in hexadecimal. */
export const randomToken = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );

/** Mints, knows and ends tokens. All state is in memory, and goes as tokens expire. */
export const openTokens = async (settings: Settings) => {
  const { now, accessTokenTtlSeconds, refreshTokenTtlSeconds } = settings;
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const kid = crypto.randomUUID();
  const families = new Map<string, Family>();
  const familyOf = new Map<string, string>();
  let prunedAt = now();

  const prune = () => {
    if (now() - prunedAt < 60_000) return;
    prunedAt = now();
    for (const [id, family] of families) if (family.expiresAt <= now()) families.delete(id);
    for (const [hash, id] of familyOf) if (!families.has(id)) familyOf.delete(hash);
  };

  const issue = async (family: Family, scope: string) => {
    family.expiresAt = now() + 1000 * Math.max(refreshTokenTtlSeconds, accessTokenTtlSeconds);
    prune();
    const refreshToken = randomToken();
    family.current = await digest(refreshToken);
    familyOf.set(family.current, family.id);
    const accessToken = await new SignJWT({ scope, client_id: family.client, fid: family.id })
      .setProtectedHeader({ alg: "ES256", typ: "at+jwt", kid })
      .setIssuer(ISSUER)
      .setSubject(family.client)
      .setJti(crypto.randomUUID())
      .setIssuedAt(Math.floor(now() / 1000))
      // Whole seconds (RFC 7519, section 2), and no fewer than expires_in says.
      .setExpirationTime(Math.ceil(now() / 1000) + accessTokenTtlSeconds)
      .sign(privateKey);
    return {
      token_type: "Bearer",
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_in: accessTokenTtlSeconds,
      scope,
    };
  };

  const verify = async (token: string) => {
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ["ES256"],
        issuer: ISSUER,
        currentDate: new Date(now()),
      });
      const family = families.get(String(payload.fid));
      if (!family || family.revoked || family.ended.has(String(payload.jti))) return undefined;
      return { family, jti: String(payload.jti), scope: String(payload.scope) };
    } catch {
      return undefined;
    }
  };

  return {
    mint: (client: string, scope: string) => {
      const id = crypto.randomUUID();
      const family: Family = {
        id,
        client,
        scope,
        ended: new Set(),
        current: "",
        revoked: false,
        expiresAt: 0,
      };
      families.set(id, family);
      return issue(family, scope);
    },
    /** Uses up a refresh token; a text says why not, by field. */
    refresh: async (client: string, refreshToken: string, scopes: readonly string[] | undefined) => {
      const hash = await digest(refreshToken);
      const family = families.get(familyOf.get(hash) ?? "");
      if (!family || family.client !== client || family.expiresAt <= now())
        return { refresh_token: "is unknown or has expired" };
      if (family.revoked) return { refresh_token: "has been revoked" };
      if (family.current !== hash) {
        // Somebody has it who should not (RFC 9700, section 4.14.2): nobody keeps what came of it.
        family.revoked = true;
        return { refresh_token: "has been used already; all tokens that came of it are revoked" };
      }
      const granted = family.scope.split(" ");
      const beyond = scopes?.find((scope) => !granted.includes(scope));
      if (beyond !== undefined) return { scope: "asks for more than was granted" };
      // Before anything is awaited, so that of two at once one wins.
      family.current = "";
      return issue(family, scopes?.join(" ") ?? family.scope);
    },
    /** `false` for a token of another client; one that is unknown or ended is fine (RFC 7009, section 2.2). */
    revoke: async (client: string, token: string): Promise<boolean> => {
      const family = families.get(familyOf.get(await digest(token)) ?? "");
      const access = family ? undefined : await verify(token);
      const owner = family ?? access?.family;
      if (!owner) return true;
      if (owner.client !== client) return false;
      if (access) owner.ended.add(access.jti);
      else owner.revoked = true;
      return true;
    },
    read: async (token: string): Promise<AccessToken | undefined> => {
      const found = await verify(token);
      return found && { client: found.family.client, scope: found.scope };
    },
  };
};

export type Tokens = Awaited<ReturnType<typeof openTokens>>;
