import { generateKeyPair, jwtVerify, SignJWT } from "jose";
import type { Settings } from "../settings.js";

/** The claims of an access token that the sandbox reads. */
export interface AccessTokenClaims {
  /** ID of the access token. */
  readonly tokenId: string;
  /** ID of the token family. */
  readonly familyId: string;
  /** Public key of the API key that requested the token. */
  readonly publicKey: string;
  /** The granted scopes, separated by spaces. */
  readonly scope: string;
}

/** Signs and verifies access tokens. */
export interface AccessTokenSigner {
  /** Creates an access token, a signed JWT (RFC 9068). */
  sign(claims: Omit<AccessTokenClaims, "tokenId">): Promise<string>;
  /** Returns the claims of an access token, or `undefined` if it is forged, malformed or expired. */
  verify(accessToken: string): Promise<AccessTokenClaims | undefined>;
}

const ALGORITHM = "ES256";
const ISSUER = "moov-sandbox";

/** Creates a signer with a new key pair. */
export const createAccessTokenSigner = async ({
  now,
  accessTokenTtlSeconds,
}: Settings): Promise<AccessTokenSigner> => {
  const keyPair = await generateKeyPair(ALGORITHM);
  const keyId = crypto.randomUUID();
  return {
    sign: ({ familyId, publicKey, scope }) =>
      new SignJWT({ scope, client_id: publicKey, fid: familyId })
        .setProtectedHeader({ alg: ALGORITHM, typ: "at+jwt", kid: keyId })
        .setIssuer(ISSUER)
        .setSubject(publicKey)
        .setJti(crypto.randomUUID())
        .setIssuedAt(Math.floor(now() / 1000))
        // Rounded up to whole seconds (RFC 7519, section 2), so that the token lives at least as long as promised.
        .setExpirationTime(Math.ceil(now() / 1000) + accessTokenTtlSeconds)
        .sign(keyPair.privateKey),
    verify: async (accessToken) => {
      try {
        const { payload } = await jwtVerify(accessToken, keyPair.publicKey, {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          currentDate: new Date(now()),
        });
        return {
          tokenId: String(payload.jti),
          familyId: String(payload.fid),
          publicKey: String(payload.sub),
          scope: String(payload.scope),
        };
      } catch {
        return undefined;
      }
    },
  };
};
