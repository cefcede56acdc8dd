import type { Schema } from "@moovkit/models";
import * as z from "zod/mini";

/** What the response of a request waits for. */
export type TransferWaitForInput = "rail-response";

/** What the response of a request waits for. */
export const TransferWaitForInput: Schema<TransferWaitForInput> = z.enum(["rail-response"]);
