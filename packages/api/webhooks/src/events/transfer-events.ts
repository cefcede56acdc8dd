import { openObject } from "@moovkit/models";
import * as z from "zod/mini";
import { WebhookTransferStatus } from "../webhook-transfer-status.js";
import { eventSchema } from "./event-schema.js";

const transfer = {
  accountID: z.string(),
  transferID: z.string(),
  /** The status of the transfer, or of one of its legs. */
  status: WebhookTransferStatus,
  /** The ID of the transfer in your system. */
  foreignID: z.optional(z.string()),
};

const leg = openObject({ accountID: z.string(), paymentMethodID: z.string() });

export const TransferCreatedEventSchema = eventSchema("transfer.created", openObject({ ...transfer }));

/** A transfer was created. */
export interface TransferCreatedEvent extends z.infer<typeof TransferCreatedEventSchema> {}

export const TransferUpdatedEventSchema = eventSchema(
  "transfer.updated",
  openObject({ ...transfer, source: leg, destination: leg }),
);

/** The status of a transfer or of one of its legs changed. There is no event for a completed transfer: look at `data.status`. */
export interface TransferUpdatedEvent extends z.infer<typeof TransferUpdatedEventSchema> {}
