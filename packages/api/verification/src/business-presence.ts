import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const BUSINESS_PRESENCES = [
  "commercial-office",
  "home-based",
  "mixed-presence",
  "mobile-business",
  "online-only",
  "retail-storefront",
] as const;

/** Where a business operates. In a request: only the documented values. */
export type BusinessPresenceInput = (typeof BUSINESS_PRESENCES)[number];

/** Where a business operates. In a request: only the documented values. */
export const BusinessPresenceInput: Schema<BusinessPresenceInput> = z.enum(BUSINESS_PRESENCES);

/** Where a business operates. In a response: the documented values and any that Moov adds. */
export type BusinessPresence = OpenEnum<BusinessPresenceInput>;

/** Where a business operates. In a response: the documented values and any that Moov adds. */
export const BusinessPresence: Schema<BusinessPresence> = openEnum(BUSINESS_PRESENCES);
