import * as z from "zod/mini";
import { CardUpdateReason } from "./card-update-reason.js";
import { openObject, type Schema } from "./schema.js";

const CardAccountUpdaterSchema = openObject({
  updatedOn: z.optional(z.string()),
  updateType: z.optional(CardUpdateReason),
});

/** The last update of a card on file by its network. */
export interface CardAccountUpdater extends z.infer<typeof CardAccountUpdaterSchema> {}

/** The last update of a card on file by its network. */
export const CardAccountUpdater: Schema<CardAccountUpdater> = CardAccountUpdaterSchema;
