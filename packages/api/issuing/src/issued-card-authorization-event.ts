import { openObject, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuedCardAuthorizationEventResult } from "./issued-card-authorization-event-result.js";
import { IssuedCardEventType } from "./issued-card-event-type.js";

const IssuedCardAuthorizationEventSchema = openObject({
  /** The ID of the authorization, the reversal or the clearing, depending on `eventType`. */
  eventID: z.string(),
  eventType: IssuedCardEventType,
  /** Decimal in the main unit of the currency, with up to 2 decimal places: `"12.04"`. */
  amount: z.string(),
  result: IssuedCardAuthorizationEventResult,
  /** RFC 3339, with nanoseconds. */
  createdOn: z.string(),
});

/** Something that has happened to an authorization and the money that it holds. */
export interface IssuedCardAuthorizationEvent extends z.infer<typeof IssuedCardAuthorizationEventSchema> {}

/** Something that has happened to an authorization and the money that it holds. */
export const IssuedCardAuthorizationEvent: Schema<IssuedCardAuthorizationEvent> =
  IssuedCardAuthorizationEventSchema;
