import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";

const RESULTS = ["approved", "declined", "processed"] as const;

/** The result of an event of an authorization. The documented values and any that Moov adds. */
export type IssuedCardAuthorizationEventResult = OpenEnum<(typeof RESULTS)[number]>;

/** The result of an event of an authorization. The documented values and any that Moov adds. */
export const IssuedCardAuthorizationEventResult: Schema<IssuedCardAuthorizationEventResult> =
  openEnum(RESULTS);
