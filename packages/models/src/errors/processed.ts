/**
 * Whether the server can have acted on the request of a failed call.
 *
 * - `"no"`: nothing was sent, no connection was established, or the server refused the request. Calling again is safe.
 * - `"maybe"`: the outcome is unknown, as after a timeout, or an earlier call with the same idempotency key may have
 *   succeeded. Look up the resource before calling again, or call again with
 *   the same idempotency key.
 * - `"yes"`: the server reported success, but its response cannot be used.
 */
export type Processed = "no" | "maybe" | "yes";
