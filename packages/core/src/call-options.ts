/**
 * The call options that plugins add. A plugin declares its own here, so they are there only where it is imported:
 *
 * ```ts
 * declare module "@moovkit/core" {
 *   interface PluginCallOptions { retries?: RetryOptions | false }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is for plugins to fill
export interface PluginCallOptions {}

/** What can be said for one call. */
export interface CallOptions extends PluginCallOptions {
  /** Ends the call with a `RequestAbortedError`, in whatever it is busy with. */
  readonly signal?: AbortSignal | undefined;
  /** One attempt, in ms. Default: the client's. `Infinity` for no limit. */
  readonly timeoutMs?: number | undefined;
  /** The whole call, waits between attempts included, in ms. Default: the client's. `Infinity` for no limit. */
  readonly deadlineMs?: number | undefined;
}
