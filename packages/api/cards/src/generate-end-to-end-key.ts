import { defineOperation } from "@moovkit/core";
import { openEnum, openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const EndToEndKeySchema = openObject({
  /** Kind of key, such as `EC`. */
  kty: z.string(),
  /** What the key is for. */
  use: z.optional(openEnum(["sig", "enc"])),
  /** The operations that the key is for, such as `encrypt`. */
  key_ops: z.optional(z.array(z.string())),
  /** The algorithm that encrypts, such as `ECDH-ES+A256KW`. */
  alg: z.optional(z.string()),
  /** ID of the key. */
  kid: z.optional(z.string()),
  /** The curve of an `EC` key, such as `P-521`. */
  crv: z.optional(z.string()),
  /** The x coordinate of an `EC` key. */
  x: z.optional(z.string()),
  /** The y coordinate of an `EC` key. */
  y: z.optional(z.string()),
  /** The modulus of an `RSA` key. */
  n: z.optional(z.string()),
  /** The exponent of an `RSA` key. */
  e: z.optional(z.string()),
});

/**
 * A public key for end-to-end encryption, as a JSON Web Key.
 * @see https://www.rfc-editor.org/rfc/rfc7517
 */
export interface EndToEndKey extends z.infer<typeof EndToEndKeySchema> {}

/**
 * A public key for end-to-end encryption, as a JSON Web Key.
 * @see https://www.rfc-editor.org/rfc/rfc7517
 */
export const EndToEndKey: Schema<EndToEndKey> = EndToEndKeySchema;

/**
 * Returns a new public key, with which a page or an app encrypts a card number for Moov. Your server passes the encrypted
 * token on, and cannot read it. Use a JOSE library, with the key's `alg` and the content encryption `A256GCM`. Moov does not
 * document how long a key is valid. An access token needs no scope. Moov limits the rate of this operation strictly.
 *
 * @example
 * ```ts
 * import { generateEndToEndKey } from "@moovkit/cards";
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const key = await generateEndToEndKey(client);
 * ```
 * @see https://docs.moov.io/api/authentication/e2ee/create/
 */
export const generateEndToEndKey = defineOperation({
  id: "generateEndToEndKey",
  method: "POST",
  path: "/end-to-end-keys",
  output: { 200: EndToEndKey },
  // A key that is not used has no effect.
  idempotent: true,
});
