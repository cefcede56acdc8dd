import { openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

export const AuthorizationExpiringEventSchema = eventSchema(
  "authorization.expiring",
  openObject({
    merchantAccountID: z.string(),
    partnerAccountID: z.string(),
    authorizationID: z.string(),
    /** RFC 3339. */
    expiresOn: z.string(),
  }),
);

/** An authorization expires soon. */
export interface AuthorizationExpiringEvent extends z.infer<typeof AuthorizationExpiringEventSchema> {}
