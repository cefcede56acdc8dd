import { openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { eventSchema } from "./event-schema.js";

const account = {
  accountID: z.string(),
  /** The ID of the account in your system. */
  foreignID: z.optional(z.string()),
};

export const AccountCreatedEventSchema = eventSchema("account.created", openObject({ ...account }));

/** An account was created. */
export interface AccountCreatedEvent extends z.infer<typeof AccountCreatedEventSchema> {}

export const AccountUpdatedEventSchema = eventSchema("account.updated", openObject({ ...account }));

/** An account changed. */
export interface AccountUpdatedEvent extends z.infer<typeof AccountUpdatedEventSchema> {}

export const AccountDisconnectedEventSchema = eventSchema("account.disconnected", openObject({ ...account }));

/** An account was disconnected from yours. */
export interface AccountDisconnectedEvent extends z.infer<typeof AccountDisconnectedEventSchema> {}
