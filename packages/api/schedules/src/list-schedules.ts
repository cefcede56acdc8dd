import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { ListedSchedule } from "./schedule.js";

const ListSchedulesInputSchema = z.strictObject({
  accountID: id(),
  /** `"accounts"` adds the name and the email address of the accounts to each schedule. */
  hydrate: z.optional(z.enum(["accounts"])),
  ...pageInput,
});

/** Input of `listSchedules`. */
export interface ListSchedulesInput extends z.infer<typeof ListSchedulesInputSchema> {}

/** Input of `listSchedules`. */
export const ListSchedulesInput: Schema<ListSchedulesInput> = ListSchedulesInputSchema;

/**
 * Returns the schedules of an account. Await the call for one page, or iterate over it for all schedules. An access token
 * needs the scope `/accounts/{accountID}/transfers.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listSchedules } from "@moovkit/schedules";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for await (const schedule of listSchedules(client, { accountID: "5a3f", hydrate: "accounts" }))
 *   console.log(schedule.description, schedule.sourceAccount?.displayName);
 * ```
 * @see https://docs.moov.io/api/money-movement/schedules/
 */
export const listSchedules = defineOperation({
  id: "listSchedules",
  method: "GET",
  path: "/accounts/{accountID}/schedules",
  input: ListSchedulesInput,
  output: { 200: z.array(ListedSchedule) },
  pagination: offsetPagination<ListedSchedule>("scheduleID"),
});
