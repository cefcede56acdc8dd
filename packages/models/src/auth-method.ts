import { type OpenEnum, openEnum, type Schema } from "./schema.js";

const AUTH_METHODS = ["PAN_ONLY", "CRYPTOGRAM_3DS"] as const;

/** How Google Pay authenticated a card. The documented values and any that Moov adds. */
export type AuthMethod = OpenEnum<(typeof AUTH_METHODS)[number]>;

/** How Google Pay authenticated a card. The documented values and any that Moov adds. */
export const AuthMethod: Schema<AuthMethod> = openEnum(AUTH_METHODS);
