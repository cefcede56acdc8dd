import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const ISSUING_AUTHORIZATION_STATUSES = ["pending", "declined", "canceled", "cleared", "expired"] as const;

/** The status of an authorization: `pending` holds money, `cleared` was paid, `canceled` was reversed. In a request: only the documented values. */
export type IssuingAuthorizationStatusInput = (typeof ISSUING_AUTHORIZATION_STATUSES)[number];

/** The status of an authorization: `pending` holds money, `cleared` was paid, `canceled` was reversed. In a request: only the documented values. */
export const IssuingAuthorizationStatusInput: Schema<IssuingAuthorizationStatusInput> = z.enum(
  ISSUING_AUTHORIZATION_STATUSES,
);

/** The status of an authorization: `pending` holds money, `cleared` was paid, `canceled` was reversed. In a response: the documented values and any that Moov adds. */
export type IssuingAuthorizationStatus = OpenEnum<IssuingAuthorizationStatusInput>;

/** The status of an authorization: `pending` holds money, `cleared` was paid, `canceled` was reversed. In a response: the documented values and any that Moov adds. */
export const IssuingAuthorizationStatus: Schema<IssuingAuthorizationStatus> = openEnum(
  ISSUING_AUTHORIZATION_STATUSES,
);
