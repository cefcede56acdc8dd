import { createClient, type Plugin } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

/** Adds a header to every request, and logs every call. */
const trace = (traceID: string): Plugin => ({
  name: "trace",
  wrap: (next) => (request, context) =>
    next({ ...request, headers: { ...request.headers, "x-trace-id": traceID } }, context),
  onEvent: (event) => {
    if (event.type === "end") console.log(event.operation, event.code ?? "ok", event.durationMs);
  },
});

createClient({ transport: fetchTransport(), plugins: [trace("checkout-17")] });
