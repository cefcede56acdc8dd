/**
 * Call options that plugins add. A plugin declares its options here, so that they are in the types only if the plugin is
 * imported:
 *
 * ```ts
 * declare module "@moovkit/core" {
 *   interface PluginCallOptions { retries?: RetryOptions | false }
 * }
 * ```
 */
// biome-ignore lint/suspicious/noEmptyInterface: plugins extend it
export interface PluginCallOptions {}

/** Options of one call. */
export interface CallOptions extends PluginCallOptions {
  /** Aborts the call, which then rejects with a `RequestAbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Time limit of one attempt in milliseconds. `Infinity` means no limit.
   * @default The `timeoutMs` of the client.
   */
  readonly timeoutMs?: number | undefined;
  /**
   * Time limit of the whole call in milliseconds, including the delays between attempts. `Infinity` means no limit.
   * @default The `deadlineMs` of the client.
   */
  readonly deadlineMs?: number | undefined;
}
