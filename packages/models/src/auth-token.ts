import * as z from "zod/mini";
import { objectError, quantity, string, text } from "./fields.js";
import { fromWire } from "./wire.js";

/** Moov documents `expires_in` as seconds from now and as a Unix time. No token lives for thirty years. */
const secondsFromNow = (value: number): number =>
  value > 1e9 ? Math.max(0, value - Math.floor(Date.now() / 1000)) : value;

/**
 * What `POST /oauth2/token` answers. Goes in as the JSON body has it (`access_token`) and comes out as TypeScript
 * writes it (`accessToken`). Fields it does not know are left out.
 */
export const AuthToken = z.pipe(
  z.transform(fromWire),
  z.object(
    {
      /** How to present it: `Bearer` (RFC 6750). */
      tokenType: text(),
      /** A signed JWT. Keep it secret. */
      accessToken: text(),
      /** Good for one refresh (RFC 6749, section 6). Keep it secret. */
      refreshToken: z.optional(text()),
      /** Seconds from the moment of the answer. */
      expiresIn: quantity(secondsFromNow),
      /** What was granted, with spaces between. Left out where it is what was asked for. */
      scope: z.optional(string()),
    },
    objectError,
  ),
);

/** An access token with what is known of it: plain data, ready to be serialised. */
export type AuthToken = z.output<typeof AuthToken>;
