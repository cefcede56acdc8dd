import * as z from "zod/mini";
import { asWire, clientIdWithSecret, objectError, oneOf, required, text } from "./fields.js";

/** What `POST /oauth2/revoke` is asked. Goes in as TypeScript writes it and comes out as the JSON body has it. */
export const RevokeTokenRequest = asWire(
  z
    .strictObject(
      {
        /** The access or refresh token that is to end. Unknown or ended already is fine (RFC 7009, section 2.2). */
        token: text(),
        /** Which of the two it is, to help the server find it. */
        tokenTypeHint: z.optional(oneOf(["access_token", "refresh_token"])),
        /** The API key's public key, where the client has no Basic credentials. Comes with `clientSecret`. */
        clientId: z.optional(text()),
        /** The API key's secret key. Servers only. Comes with `clientId`. */
        clientSecret: z.optional(text()),
      },
      objectError,
    )
    .check(required(clientIdWithSecret)),
);

/** What `POST /oauth2/revoke` is asked. */
export type RevokeTokenRequest = z.input<typeof RevokeTokenRequest>;
