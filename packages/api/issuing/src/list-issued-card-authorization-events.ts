import { defineOperation, offsetPagination } from "@moovkit/core";
import { id, pageInput, type Schema } from "@moovkit/models";
import * as z from "zod/mini";
import { IssuedCardAuthorizationEvent } from "./issued-card-authorization-event.js";

const ListIssuedCardAuthorizationEventsInputSchema = z.strictObject({
  accountID: id(),
  authorizationID: id(),
  ...pageInput,
});

/** Input of `listIssuedCardAuthorizationEvents`. */
export interface ListIssuedCardAuthorizationEventsInput
  extends z.infer<typeof ListIssuedCardAuthorizationEventsInputSchema> {}

/** Input of `listIssuedCardAuthorizationEvents`. */
export const ListIssuedCardAuthorizationEventsInput: Schema<ListIssuedCardAuthorizationEventsInput> =
  ListIssuedCardAuthorizationEventsInputSchema;

/**
 * Returns what has happened to an authorization, such as its clearing. Await the call for one page, or iterate over it for
 * all events. An access token needs the scope `/accounts/{accountID}/issued-cards.read`.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listIssuedCardAuthorizationEvents } from "@moovkit/issuing";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * const input = { accountID: "5a3f", authorizationID: "9e07" };
 * for await (const { eventType, amount } of listIssuedCardAuthorizationEvents(client, input))
 *   console.log(eventType, amount);
 * ```
 * @see https://docs.moov.io/api/money-movement/issuing/
 */
export const listIssuedCardAuthorizationEvents = defineOperation({
  id: "listIssuedCardAuthorizationEvents",
  method: "GET",
  path: "/issuing/{accountID}/authorizations/{authorizationID}/events",
  input: ListIssuedCardAuthorizationEventsInput,
  output: { 200: z.array(IssuedCardAuthorizationEvent) },
  pagination: offsetPagination<IssuedCardAuthorizationEvent>("eventID"),
});
