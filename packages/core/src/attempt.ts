import { ConfigurationError, ConnectionError, type MoovError, TransportError } from "@moovkit/models";
import { RECORD, type RecordedContext } from "./call-record.js";
import { guardResponse } from "./guard.js";
import type { HttpResponse } from "./http.js";
import type { Send } from "./plugin.js";
import { maskedRequestId } from "./secrets.js";
import type { Transport } from "./transport.js";
import { within } from "./within.js";

const checkResponse = (response: HttpResponse, { name }: Transport): HttpResponse => {
  const { status, headers, body } = response ?? {};
  if (
    Number.isInteger(status) &&
    typeof body === "string" &&
    typeof headers === "object" &&
    headers !== null &&
    !(Symbol.iterator in headers) &&
    Object.values(headers).every((value) => typeof value === "string")
  )
    return guardResponse(response);
  throw new ConfigurationError(
    `The transport ${name} must give back { status, headers, body }: a number, a plain object of texts, a text.`,
  );
};

/** Below the core there are statuses and `TransportError`s alone, whoever wrote the transport. */
const asTransportError = (error: unknown, { name }: Transport): MoovError =>
  error instanceof TransportError || error instanceof ConfigurationError
    ? error
    : new ConnectionError(`The transport ${name} failed: see cause.`, { cause: error });

/** The innermost of the pipeline: sends one request through the transport, within `timeoutMs` and the call's signal. */
export const attemptWith =
  (transport: Transport, root: string): Send =>
  async (request, context) => {
    const { operation, signal, emit } = context;
    const { call, timeoutMs, sent, listened } = (context as RecordedContext)[RECORD];
    if (!request.url.startsWith(root))
      throw new ConfigurationError(`A plugin sent ${operation} to another origin than baseURL's.`);
    const startedAt = performance.now();
    let attempt = 0;
    const ended = () => ({ operation, call, attempt, durationMs: performance.now() - startedAt });
    try {
      const response = await within(signal, "timeoutMs", timeoutMs, (own) => {
        attempt = sent.push(request);
        const { method } = request;
        emit({ type: "request", operation, call, attempt, method, transport: transport.name });
        return transport.send(request, { signal: own, ownSignal: own, operation, attempt });
      });
      const answer = checkResponse(response, transport);
      emit({
        type: "response",
        ...ended(),
        status: answer.status,
        requestId: listened ? maskedRequestId(answer, sent) : undefined,
      });
      return answer;
    } catch (cause) {
      const error = asTransportError(cause, transport);
      if (attempt) emit({ type: "failure", ...ended(), code: error.code });
      throw error;
    }
  };
