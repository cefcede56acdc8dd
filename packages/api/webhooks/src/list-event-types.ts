import { defineOperation } from "@moovkit/core";
import * as z from "zod/mini";
import { EventType } from "./event-type.js";

/**
 * Returns the types of events that webhooks can receive. Moov documents no scope for it, so use an API key.
 *
 * @example
 * ```ts
 * import { createClient } from "@moovkit/core";
 * import { fetchTransport } from "@moovkit/fetch";
 * import { listEventTypes } from "@moovkit/webhooks";
 *
 * const security = { publicKey: "public", secretKey: "secret" };
 * const client = createClient({ transport: fetchTransport(), security });
 * for (const { type, description } of await listEventTypes(client)) console.log(type, description);
 * ```
 * @see https://docs.moov.io/api/moov-accounts/webhooks/list-event-types/
 */
export const listEventTypes = defineOperation({
  id: "listEventTypes",
  method: "GET",
  path: "/event-types",
  output: { 200: z.array(EventType) },
});
