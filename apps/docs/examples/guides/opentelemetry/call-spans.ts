import type { Plugin } from "@moovkit/core";
import { SpanStatusCode, trace } from "@opentelemetry/api";

/** Creates a span for each call, and makes it the active one. Put it before `retry()`. */
export const callSpans = (tracer = trace.getTracer("moov")): Plugin => ({
  name: "callSpans",
  wrap: (next) => (request, context) =>
    tracer.startActiveSpan(context.operation, async (span) => {
      try {
        const response = await next(request, context);
        if (response.status >= 400) span.setStatus({ code: SpanStatusCode.ERROR });
        return response;
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    }),
});
