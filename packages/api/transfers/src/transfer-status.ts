import { type OpenEnum, openEnum, type Schema } from "@moovkit/models";
import * as z from "zod/mini";

const TRANSFER_STATUSES = [
  "created",
  "pending",
  "completed",
  "failed",
  "reversed",
  "queued",
  "canceled",
] as const;

/** Progress of a transfer. In a request: only the documented values. */
export type TransferStatusInput = (typeof TRANSFER_STATUSES)[number];

/** Progress of a transfer. In a request: only the documented values. */
export const TransferStatusInput: Schema<TransferStatusInput> = z.enum(TRANSFER_STATUSES);

/** Progress of a transfer. In a response: the documented values and any that Moov adds. */
export type TransferStatus = OpenEnum<TransferStatusInput>;

/** Progress of a transfer. In a response: the documented values and any that Moov adds. */
export const TransferStatus: Schema<TransferStatus> = openEnum(TRANSFER_STATUSES);
