import { CardUpdateReason, openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

export const CardAutoUpdatedEventSchema = eventSchema(
  "card.autoUpdated",
  openObject({ accountID: z.string(), cardID: z.string(), updateType: CardUpdateReason }),
);

/** The network reported a change of a card on file. */
export interface CardAutoUpdatedEvent extends z.infer<typeof CardAutoUpdatedEventSchema> {}
