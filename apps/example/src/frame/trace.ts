import type { Plugin } from "@moovkit/core";

declare module "@moovkit/core" {
  interface PluginCallOptions {
    /** Sent as `x-trace-id`, so that the logs of several services can be joined. Default: a random UUID for each call. */
    readonly traceID?: string | undefined;
  }
}

/** Adds a trace ID to each call. Put it before `retry()`, so that all attempts have the same ID. */
export const trace = (): Plugin => ({
  name: "trace",
  callOptions: ["traceID"],
  wrap: (next) => (request, context) => {
    const { traceID = crypto.randomUUID() } = context.options;
    return next({ ...request, headers: { ...request.headers, "x-trace-id": traceID } }, context);
  },
});
