import { defineOperation } from "@moovkit/core";
import { id, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ScheduleOccurrence } from "./schedule-occurrence.js";

const GetScheduledOccurrenceInputSchema = z.strictObject({
  accountID: id(),
  scheduleID: id(),
  /**
   * The ID of an occurrence, an RFC 3339 time for the latest occurrence at or before it, or `latest` for the latest
   * occurrence at or before now.
   */
  occurrenceFilter: z.union([id(), z.iso.datetime({ offset: true })], {
    error: ({ input }) =>
      input === undefined
        ? "is required"
        : "must be the ID of an occurrence, an RFC 3339 date and time, or `latest`",
  }),
});

/** Input of `getScheduledOccurrence`. */
export interface GetScheduledOccurrenceInput extends z.infer<typeof GetScheduledOccurrenceInputSchema> {}

/** Input of `getScheduledOccurrence`. */
export const GetScheduledOccurrenceInput: Schema<GetScheduledOccurrenceInput> =
  GetScheduledOccurrenceInputSchema;

/**
 * Returns an occurrence of a schedule, by its ID or by its time. An access token needs the scope
 * `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { getScheduledOccurrence } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const { status, ranTransferID } = await getScheduledOccurrence(client, {
 *   accountID: "5a3f",
 *   scheduleID: "b7aa",
 *   occurrenceFilter: "latest",
 * });
 * ```
 * @see https://docs.moov.io/api/money-movement/schedules/get-occurrence/
 */
export const getScheduledOccurrence = defineOperation({
  id: "getScheduledOccurrence",
  method: "GET",
  path: "/accounts/{accountID}/schedules/{scheduleID}/occurrences/{occurrenceFilter}",
  input: GetScheduledOccurrenceInput,
  output: { 200: ScheduleOccurrence },
});
