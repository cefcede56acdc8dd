import type { EndToEndKey } from "@moovkit/cards";
import { compactDecrypt, exportJWK, generateKeyPair } from "jose";

/** The keys of end-to-end encryption. They are in memory only, so that a snapshot contains no private key. */
export interface EndToEndKeys {
  /** Returns the public key of a new pair. */
  generate(): Promise<EndToEndKey>;
  /** Returns the text in a token, or `undefined` if it was not encrypted with one of the keys. */
  decrypt(token: string): Promise<string | undefined>;
}

/** The algorithms and the curve of Moov. */
const KEY_ALGORITHM = "ECDH-ES+A256KW";
const CONTENT_ALGORITHM = "A256GCM";
const CURVE = "P-521";

const MAX_KEYS = 1000;

/** Creates the keys of a sandbox. */
export const createEndToEndKeys = (): EndToEndKeys => {
  const privateKeys = new Map<string, CryptoKey>();
  return {
    generate: async () => {
      const { publicKey, privateKey } = await generateKeyPair(KEY_ALGORITHM, { crv: CURVE });
      const kid = crypto.randomUUID();
      privateKeys.set(kid, privateKey);
      const [oldest] = privateKeys.keys();
      if (privateKeys.size > MAX_KEYS && oldest !== undefined) privateKeys.delete(oldest);
      const { kty = "EC", crv, x, y } = await exportJWK(publicKey);
      return { kty, use: "enc", alg: KEY_ALGORITHM, kid, crv, x, y };
    },
    decrypt: async (token) => {
      try {
        const { plaintext } = await compactDecrypt(
          token,
          ({ kid }) => {
            const privateKey = privateKeys.get(String(kid));
            if (!privateKey) throw new Error("There is no such key.");
            return privateKey;
          },
          {
            keyManagementAlgorithms: [KEY_ALGORITHM],
            contentEncryptionAlgorithms: [CONTENT_ALGORITHM],
          },
        );
        return new TextDecoder().decode(plaintext);
      } catch {
        return undefined;
      }
    },
  };
};
