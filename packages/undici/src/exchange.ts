import type { HttpRequest, HttpResponse } from "@moovkit/core";
import { ConnectionError, RequestAbortedError } from "@moovkit/models";
import type { Dispatcher } from "undici";
import { ACCEPT_ENCODING, decode } from "./decode.js";

type Headers = Record<string, string | string[] | undefined>;

const joined = (headers: Headers): Record<string, string> => {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return flat;
};

const codeOf = (error: unknown): string => {
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? ` (${code})` : "";
};

/** Undici puts the part of an answer that it could not read on its error. There may be a token in it. */
const dropData = (error: unknown) => {
  if (error instanceof Error) Reflect.deleteProperty(error, "data");
};

/**
 * One request and its whole answer. It speaks undici's dispatcher interface, which `undici.request` is made on: that
 * tells when a request begins to be written, and so whether the server can have seen it, and it spares a stream.
 */
export const exchange = (
  dispatcher: Dispatcher,
  { method, url, headers, body }: HttpRequest,
  signal: AbortSignal,
): Promise<HttpResponse> =>
  new Promise((resolve, reject) => {
    const { origin, pathname, search } = new URL(url);
    let controller: Dispatcher.DispatchController | undefined;
    let answer: { readonly status: number; readonly headers: Record<string, string> } | undefined;
    const chunks: Buffer[] = [];

    const release = () => signal.removeEventListener("abort", stop);
    const fail = (cause: unknown) => {
      release();
      dropData(cause);
      const connected = controller !== undefined;
      const what = connected
        ? `${answer ? `The connection to ${origin} broke within the answer` : `No answer from ${origin}`}${codeOf(cause)}. See cause.`
        : `Could not connect to ${origin}${codeOf(cause)}; nothing was sent. Check baseURL and the network.`;
      reject(new ConnectionError(what, { cause, connected }));
    };
    const stop = () => {
      const { reason } = signal;
      const error = new RequestAbortedError("The request was aborted by its signal.", { cause: reason });
      // First, since undici tells of the abort as of any failure.
      reject(error);
      release();
      controller?.abort(error);
    };
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener("abort", stop, { once: true });

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: (started) => {
        controller = started;
        // It was waiting for a connection when the signal fired.
        if (signal.aborted) started.abort(new Error("aborted"));
      },
      onResponseStart: (_, status, received) => {
        // Those before 200 come before the answer.
        if (status >= 200) answer = { status, headers: joined(received) };
      },
      onResponseData: (_, chunk) => {
        chunks.push(chunk);
      },
      onResponseEnd: () => {
        release();
        if (!answer) return;
        const whole = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
        const { status, headers } = answer;
        decode(whole, headers["content-encoding"]).then(
          (text) => resolve({ status, headers, body: text }),
          fail,
        );
      },
      onResponseError: (_, error) => fail(error),
    };
    try {
      dispatcher.dispatch(
        {
          origin,
          path: pathname + search,
          method: method as Dispatcher.HttpMethod,
          headers: { "accept-encoding": ACCEPT_ENCODING, ...headers },
          body: body ?? null,
        },
        handler,
      );
    } catch (error) {
      fail(error);
    }
  });
