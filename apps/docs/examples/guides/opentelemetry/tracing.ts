import type { CallEvent, Plugin } from "@moovkit/core";
import { context, type Span, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";

interface TracedCall {
  readonly span: Span;
  readonly url: URL;
  attempt?: Span;
}

const fail = (span: Span | undefined, errorType: string) =>
  span?.setAttribute("error.type", errorType).setStatus({ code: SpanStatusCode.ERROR });

/** Creates a span for each call, with a child span for each attempt. Create one for each client, and put it before `retry()`. */
export const tracing = (tracer = trace.getTracer("moov")): Plugin => {
  const calls = new Map<number, TracedCall>();

  const startAttempt = ({ span, url }: TracedCall, method: string, attempt: number) => {
    const attributes = {
      "http.request.method": method,
      "url.full": url.origin + url.pathname, // without the query, which can contain personal data
      "server.address": url.hostname,
      "server.port": Number(url.port) || 443,
      ...(attempt > 1 && { "http.request.resend_count": attempt - 1 }),
    };
    const parent = trace.setSpan(context.active(), span);
    return tracer.startSpan(method, { kind: SpanKind.CLIENT, attributes }, parent);
  };

  const onEvent = (event: CallEvent) => {
    const call = calls.get(event.call);
    if (!call) return; // the input was invalid, so no request was sent
    switch (event.type) {
      case "request":
        call.attempt = startAttempt(call, event.method, event.attempt);
        break;
      case "response":
        call.attempt?.setAttribute("http.response.status_code", event.status);
        if (event.status >= 400) fail(call.attempt, String(event.status));
        call.attempt?.end();
        break;
      case "failure":
        fail(call.attempt, event.code);
        call.attempt?.end();
        break;
      case "end":
        if (!event.ok) fail(call.span, event.code ?? "_OTHER");
        call.span.end();
        calls.delete(event.call);
    }
  };

  return {
    name: "tracing",
    onEvent,
    wrap: (next) => (request, callContext) => {
      const span = tracer.startSpan(callContext.operation);
      calls.set(callContext.call, { span, url: new URL(request.url) });
      return context.with(trace.setSpan(context.active(), span), () => next(request, callContext));
    },
  };
};
