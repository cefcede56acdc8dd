import type { Plugin } from "@moovkit/core";

declare module "@moovkit/core" {
  interface PluginCallOptions {
    /** Tells the server that calls with the same key are one. Default: a random UUID for each call. */
    readonly idempotencyKey?: string | undefined;
  }
}

/** Gives each call that changes something a key. Goes before `retry()`, so that all attempts have the same one. */
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
