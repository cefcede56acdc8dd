import type { Plugin } from "@moovkit/core";

declare module "@moovkit/core" {
  interface PluginCallOptions {
    /** Calls with the same key have their effect only once. Default: a random UUID for each call. */
    readonly idempotencyKey?: string | undefined;
  }
}

/** Adds an idempotency key to each call except GET. Put it before `retry()`, so that all attempts have the same key. */
export const idempotencyKey = (): Plugin => ({
  name: "idempotency-key",
  callOptions: ["idempotencyKey"],
  wrap: (next) => (request, context) => {
    if (request.method === "GET") return next(request, context);
    const { idempotencyKey = crypto.randomUUID() } = context.options;
    return next(
      { ...request, headers: { ...request.headers, "x-idempotency-key": idempotencyKey } },
      context,
    );
  },
});
