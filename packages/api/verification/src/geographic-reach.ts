import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const GEOGRAPHIC_REACHES = ["international-only", "us-and-international", "us-only"] as const;

/** Where the customers of an account are. In a request: only the documented values. */
export type GeographicReachInput = (typeof GEOGRAPHIC_REACHES)[number];

/** Where the customers of an account are. In a request: only the documented values. */
export const GeographicReachInput: Schema<GeographicReachInput> = z.enum(GEOGRAPHIC_REACHES);

/** Where the customers of an account are. In a response: the documented values and any that Moov adds. */
export type GeographicReach = OpenEnum<GeographicReachInput>;

/** Where the customers of an account are. In a response: the documented values and any that Moov adds. */
export const GeographicReach: Schema<GeographicReach> = openEnum(GEOGRAPHIC_REACHES);
