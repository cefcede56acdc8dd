import type { HttpRequest, HttpResponse, Transport } from "@moovkit/core";
import { type Case, ConformanceError, DoesNotApply, holds, same, toCase } from "./case.js";
import { type Seen, TEXT, type TransportContext } from "./transport-context.js";

const CONTRACT = "See Transport in @moovkit/core";

/** What one case works with: a transport of its own, and an id under which the server keeps what it saw. */
interface Bench {
  readonly context: TransportContext;
  readonly transport: Transport;
  /** Sends to a behaviour of the server: `ok`, `status/404`. */
  readonly send: (
    behaviour: string,
    more?: Partial<HttpRequest>,
    signal?: AbortSignal,
    ownSignal?: AbortSignal,
  ) => Promise<HttpResponse>;
  /** What the server saw under this case's id. */
  readonly seen: (url?: string) => Promise<Seen>;
}

const never = () => new AbortController().signal;

/** A case that has failed waits for nothing else it began: what becomes of that must not count as unhandled. */
const handled = <Value>(promise: Promise<Value>): Promise<Value> => {
  promise.catch(() => {});
  return promise;
};

const rejectionOf = async (exchange: Promise<HttpResponse>): Promise<unknown> => {
  let answer: HttpResponse;
  try {
    answer = await exchange;
  } catch (error) {
    // The kit's own: it had no end.
    if (error instanceof ConformanceError) throw error;
    return error;
  }
  throw new ConformanceError("the exchange", "a rejection", { ...answer, headers: { ...answer.headers } });
};

const failure = (exchange: Promise<HttpResponse>): Promise<unknown> => handled(rejectionOf(exchange));

/** No whole answer came. `connected` may be unknown to a runtime, but must not be wrong. */
const breaks = async (exchange: Promise<HttpResponse>, connected: boolean): Promise<void> => {
  const error = (await failure(exchange)) as { code?: unknown; connected?: unknown };
  same("the error's code", error?.code, "connection_error");
  holds(
    "the error's connected",
    error.connected === connected || error.connected === undefined,
    `${connected} or undefined`,
    error.connected,
  );
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until it is so: a connection's end takes its time to be seen. */
const eventually = async <Value>(
  what: string,
  ask: () => Promise<Value>,
  wanted: (value: Value) => boolean,
  expected: string,
) => {
  for (let round = 0; ; round += 1) {
    const value = await ask();
    if (wanted(value)) return;
    if (round === 60) throw new ConformanceError(what, expected, value);
    await pause(25);
  }
};

const within = async <Value>(exchange: Promise<Value>, ms: number, what: string): Promise<Value> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ConformanceError(what, `an end within ${ms} ms`, "none")), ms);
  });
  try {
    return await Promise.race([exchange, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Long for a server on this machine, and short of the 5 s after which test runners give up without a word. */
const LIMIT_MS = 4000;

const raw = (text: string) => `raw/${encodeURIComponent(text)}`;
const reset = (text: string) => `reset/${encodeURIComponent(text)}`;

/** A page may read the answer, as it may those that the server makes by itself. */
const SHARED = "access-control-allow-origin: *\r\n";
const OK = `HTTP/1.1 200 OK\r\n${SHARED}`;

type Run = (bench: Bench) => Promise<void>;

const disposalOf = (transport: Transport): (() => Promise<void>) => {
  const dispose = transport[Symbol.asyncDispose];
  if (!dispose) throw new DoesNotApply("it has nothing to dispose of");
  return async () => dispose.call(transport);
};

const requests: Readonly<Record<string, readonly [why: string, run: Run]>> = {
  ...Object.fromEntries(
    ["GET", "POST", "PUT", "PATCH", "DELETE"].map((method) => [
      `sends ${method}`,
      [
        "RFC 9110, section 9.1: the method is case-sensitive and given as it is.",
        async ({ send, seen }) => {
          const body = method === "GET" ? "" : "{}";
          await send("ok", body ? { method, body } : { method });
          same(
            "methods and bodies",
            (await seen()).requests.map((request) => [request.method, request.body]),
            [[method, body]],
          );
        },
      ] as const,
    ]),
  ),
  "sends path and query as they are": [
    "RFC 3986, section 6: an encoding that is changed may name another resource.",
    async ({ send, seen }) => {
      await send("ok/a%2Fb%20c");
      holds(
        "the path",
        `${(await seen()).requests[0]?.url}`.startsWith("/ok/a%2Fb%20c?"),
        "/ok/a%2Fb%20c?…",
        (await seen()).requests,
      );
    },
  ],
  "sends headers as they are": [
    "RFC 9110, section 5.5: a value is given as it is.",
    async ({ send, seen }) => {
      const headers = {
        authorization: "Basic YTpi",
        "content-type": "application/json",
        "x-odd": 'a "b", c=;d',
      };
      await send("ok", { method: "POST", headers, body: "{}" });
      const came = (await seen()).requests[0]?.headers ?? {};
      for (const [name, value] of Object.entries(headers)) same(name, came[name], value);
    },
  ],
  "sends no body with GET": [
    "RFC 9110, section 9.3.1: content in a GET has no meaning.",
    async ({ send, seen }) => {
      await send("ok");
      const [request] = (await seen()).requests;
      same("content-length", request?.headers["content-length"], undefined);
      same("transfer-encoding", request?.headers["transfer-encoding"], undefined);
    },
  ],
  "sends an empty body": [
    CONTRACT,
    async ({ send, seen }) => {
      await send("ok", { method: "POST", body: "" });
      same("the body", (await seen()).requests[0]?.body, "");
    },
  ],
  "sends UTF-8": [
    "RFC 8259, section 8.1: JSON is sent as UTF-8.",
    async ({ send, seen }) => {
      const body = '{"name":"Zoë 李 🂡"}';
      await send("ok", { method: "POST", body });
      same("the body", (await seen()).requests[0]?.body, body);
    },
  ],
  "sends a body of 1 MiB": [
    CONTRACT,
    async ({ send, seen }) => {
      const body = "y".repeat(1024 * 1024);
      await send("ok", { method: "POST", body });
      same("the body's length", (await seen()).requests[0]?.body.length, body.length);
    },
  ],
  "sends once, whatever the answer": [
    "Repeating is the retry plugin's to decide. A refresh token is good for one use (RFC 6749, section 6).",
    async ({ send, seen }) => {
      for (const status of [429, 500, 503])
        for (const more of [{ method: "GET" }, { method: "POST", body: "{}" }])
          await send(`status/${status}`, more);
      same("requests", (await seen()).requests.length, 6);
    },
  ],
  "asks anew each time": [
    "RFC 9111, section 5.2.2.5: no-store. RFC 6749, section 5.1, asks for it with each token.",
    async ({ send, seen }) => {
      await send("ok");
      await send("ok");
      same("requests", (await seen()).requests.length, 2);
    },
  ],
  "sends once where the connection is reset": [
    "RFC 9110, section 9.2.2: a POST is not repeated by itself. A refresh token is good for one use.",
    async ({ send, seen }) => {
      // Some clients repeat a request only when a kept-alive connection is reset, so this opens one.
      await send("ok");
      await failure(send("reset/", { method: "POST", body: "{}" }));
      const { requests } = await seen();
      same("POST requests", requests.filter(({ method }) => method === "POST").length, 1);
    },
  ],
  "keeps no cookie": [
    "A client of an API has no session: what one call was sent must not go with another.",
    async ({ send, seen }) => {
      await send("cookie");
      await send("ok");
      same("cookie", (await seen()).requests[1]?.headers.cookie, undefined);
    },
  ],
  "leaves the request as it is": [
    "HttpRequest is immutable: a retry sends it again.",
    async ({ send }) => {
      const headers = Object.freeze({ "x-a": "b" });
      const request = Object.freeze({ method: "POST", headers, body: "{}" });
      await send("ok", request);
      same("the request", request, { method: "POST", headers: { "x-a": "b" }, body: "{}" });
    },
  ],
};

const answers: typeof requests = {
  ...Object.fromEntries(
    [201, 204, 304, 400, 401, 404, 422, 429, 500, 503, 599].map((status) => [
      `gives back ${status}`,
      [
        "A status is data for a transport, never an error.",
        async ({ send }) => {
          const answer = await send(`status/${status}`);
          same("the status", answer.status, status);
          same("the body", answer.body, "");
          same("x-request-id", answer.headers["x-request-id"], "id-1");
        },
      ] as const,
    ]),
  ),
  ...Object.fromEntries(
    [300, 301, 302, 303, 307, 308].map((status) => [
      `does not follow ${status}`,
      [
        "Credentials go to baseURL's origin alone: a 3XX is the answer (RFC 9110, section 15.4).",
        async ({ send, seen }) => {
          const answer = await send(`status/${status}`, { method: "POST", body: "{}" });
          same("the status", answer.status, status);
          same("location", answer.headers.location, "/ok/elsewhere");
          same("requests", (await seen()).requests.length, 1);
        },
      ] as const,
    ]),
  ),
  "sends no credential to another origin": [
    "Credentials go to baseURL's origin alone.",
    async ({ context, send, seen }) => {
      const target = encodeURIComponent(`${context.otherURL}/ok/other`);
      const headers = { authorization: "Bearer secret", "x-status": "307" };
      const answer = await send(`redirect/${target}`, { headers });
      same("the status", answer.status, 307);
      same("requests of the other origin", (await seen(context.otherURL)).requests.length, 1);
    },
  ],
  "takes a status without a reason": [
    "RFC 9112, section 4: the reason phrase may be absent.",
    async ({ send }) =>
      same(
        "the answer",
        (await send(raw(`HTTP/1.1 200\r\n${SHARED}content-length: 2\r\n\r\nok`))).body,
        "ok",
      ),
  ],
  "gives header names in lower case": [
    CONTRACT,
    async ({ send }) => {
      const { headers } = await send("headers");
      same("x-request-id", headers["x-request-id"], "id-1");
      same("X-Request-ID", headers["X-Request-ID"], undefined);
    },
  ],
  "joins a header that comes twice": [
    "RFC 9110, section 5.3: lines of one name are joined with a comma, in order.",
    async ({ send }) => same("x-twice", (await send("headers")).headers["x-twice"], "one, two"),
  ],
  "gives header values as they are": [
    "RFC 9110, section 5.5.",
    async ({ send }) => same("x-odd", (await send("headers")).headers["x-odd"], 'A "b", C=;d'),
  ],
  "gives every header as text": [
    "HttpResponse has text by name. Set-Cookie is where a library gives a list, and a browser gives nothing.",
    async ({ send }) => {
      for (const [name, value] of Object.entries((await send("cookie")).headers))
        holds(name, typeof value === "string", "text", value);
    },
  ],
  "gives an empty body as empty text": [
    CONTRACT,
    async ({ send }) => same("the body", (await send("empty")).body, ""),
  ],
  "reads 1 MiB to its end": [
    CONTRACT,
    async ({ send }) => same("the body's length", (await send("large")).body.length, 1024 * 1024),
  ],
  "joins chunks, and letters that were cut in two": [
    "RFC 9112, section 7.1.",
    async ({ send }) => same("the body", (await send("chunked")).body, TEXT),
  ],
  "reads a body that ends with its connection": [
    "RFC 9112, section 6.3, rule 8.",
    async ({ send }) => same("the body", (await send(raw(`${OK}\r\nto the end`))).body, "to the end"),
  ],
  "carries a body both ways as it is, white space and all": [
    CONTRACT,
    async ({ send, seen }) => {
      const body = ' \n{ "a": 1 }\r\n';
      const answer = await send("echo", { method: "POST", body });
      same("the body sent", (await seen()).requests[0]?.body, body);
      same("the body given back", answer.body, body);
    },
  ],
  "reads invalid UTF-8": [
    "A broken letter is U+FFFD, not a failure: it is for the schema to judge the text.",
    async ({ send }) => same("the body", (await send("invalid")).body, "a\ufffdb"),
  ],
  ...Object.fromEntries(
    ["gzip", "deflate", "br"].map((coding) => [
      `decodes ${coding}, where it asks for it`,
      [
        "RFC 9110, section 8.4.",
        async ({ send }) => same("the body", (await send(`compressed/${coding}`)).body, TEXT),
      ] as const,
    ]),
  ),
  ...Object.fromEntries(
    [204, 304].map((status) => [
      `decodes nothing where ${status} has no body`,
      [
        "RFC 9110, section 6.4.1: there is no content, whatever content-encoding says.",
        async ({ send }) => {
          const answer = await send(`bare/${status}`);
          same("the answer", [answer.status, answer.body], [status, ""]);
        },
      ] as const,
    ]),
  ),
  "waits through 102 and 103": [
    "RFC 9110, section 15.2: what comes before the answer is not the answer.",
    async ({ send }) => {
      const { status, body } = await send("hints");
      same("the answer", { status, body }, { status: 200, body: "ok" });
    },
  ],
  "waits for slow headers": [
    CONTRACT,
    async ({ send }) => same("the body", (await send("slow/headers")).body, "ok"),
  ],
  "waits for a slow body": [
    "The whole answer is read within send.",
    async ({ send }) => same("the body", (await send("slow/body")).body, "ok"),
  ],
};

const HEAD = `${OK}content-length: 10\r\n\r\n`;

const failures: typeof requests = {
  "fails where nobody listens": [
    CONTRACT,
    async ({ context, send }) => breaks(send("ok", { url: `${context.refusedURL}/ok` }), false),
  ],
  "fails on a reset before the answer": [CONTRACT, async ({ send }) => breaks(send("reset/"), true)],
  "fails on a reset of a connection that was kept alive": [
    "The server may have acted on the request: a refresh token must not pass for one that was never sent.",
    async ({ send }) => {
      await send("ok", { method: "POST", body: "{}" });
      await breaks(send("reset/", { method: "POST", body: "{}" }), true);
    },
  ],
  "fails on an end within the headers": [
    "RFC 9112, section 8.",
    async ({ send }) => breaks(send(raw(`${OK}content-le`)), true),
  ],
  "fails on a reset within the headers": [
    "RFC 9112, section 8.",
    async ({ send }) => breaks(send(reset(`${OK}content-le`)), true),
  ],
  "fails where the body is shorter than its content-length": [
    "RFC 9112, section 8: half a body is none. Half a token must not pass for a whole one.",
    async ({ send }) => breaks(send(raw(`${HEAD}half`)), true),
  ],
  "fails on a reset within the body": [
    "RFC 9112, section 8.",
    async ({ send }) => breaks(send(reset(`${HEAD}half`)), true),
  ],
  "fails on an end within a chunk": [
    "RFC 9112, section 8.",
    async ({ send }) => breaks(send(raw(`${OK}transfer-encoding: chunked\r\n\r\n9\r\nhalf`)), true),
  ],
  "fails where the last chunk is missing": [
    "RFC 9112, section 8: without the last chunk a body is not whole.",
    async ({ send }) => breaks(send(raw(`${OK}transfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`)), true),
  ],
  "fails on what is no HTTP": [
    "RFC 9112, section 2.1.",
    async ({ send }) => breaks(send(raw("hello\r\n\r\n")), true),
  ],
  "takes nothing from beyond the content-length": [
    "RFC 9112, section 11.1: bytes beyond an answer must not pass for the next one.",
    async ({ send }) => {
      const evil = `${OK}content-length: 4\r\n\r\nevil`;
      const first = await send(raw(`${OK}content-length: 2\r\n\r\nok${evil}`)).catch(() => undefined);
      if (first) same("the body", first.body, "ok");
      same("the next body", (await send("ok")).body, "ok");
    },
  ],
  "refuses a certificate that nobody vouches for": [
    "RFC 9110, section 4.3.4. Not a byte of the request may be sent.",
    async ({ context, send, seen }) => {
      await breaks(send("ok", { url: `${context.untrustedURL}/ok/tls` }), false);
      same("requests", (await seen()).requests.length, 0);
    },
  ],
};

const lives: typeof requests = {
  "is not disturbed by a server that closes idle connections": [
    "RFC 9112, section 9.5: a server may close an idle connection at any time.",
    async ({ context, send }) => {
      for (let round = 0; round < 3; round += 1) {
        same("the body", (await send("ok", { method: "POST", body: "{}" })).body, "ok");
        await (await fetch(`${context.url}/idle`)).text();
        await pause(30);
      }
    },
  ],
  "carries 200 at once, each its own": [
    CONTRACT,
    async ({ send, seen }) => {
      const bodies = Array.from({ length: 200 }, (_, index) => `body ${index}`);
      const all = await Promise.all(bodies.map((body) => send("echo", { method: "POST", body })));
      same(
        "the answers",
        all.map(({ body }) => body),
        bodies,
      );
      same("the number of requests", (await seen()).requests.length, 200);
    },
  ],
  "sends nothing where the signal has fired": [
    "DOM Standard, section 3.3: what is aborted already does not begin.",
    async ({ send, seen }) => {
      await failure(send("ok", {}, AbortSignal.abort(new Error("no"))));
      same("requests", (await seen()).requests.length, 0);
    },
  ],
  ...Object.fromEntries(
    (["headers", "body"] as const)
      .flatMap((part) => [[part, false, "the signal"] as const, [part, true, "its own signal"] as const])
      .map(([part, own, signal]) => [
        `ends at once when ${signal} fires before the end of the ${part}`,
        [
          "A time-out, a deadline and an abort are all a signal to a transport.",
          async ({ send, seen }) => {
            const controller = new AbortController();
            const exchange = failure(
              send(`hang/${part}`, {}, controller.signal, own ? controller.signal : undefined),
            );
            await eventually("the request", seen, ({ requests }) => requests.length === 1, "to be seen");
            controller.abort(new Error("enough"));
            await within(exchange, 1000, "the aborted exchange");
            await eventually("its connections", seen, ({ open }) => open === 0, "to be closed");
          },
        ] as const,
      ]),
  ),
  "ends none but the one whose signal fired": [
    CONTRACT,
    async ({ send }) => {
      const controller = new AbortController();
      const other = send("slow/body");
      const exchange = failure(send("hang/body", {}, controller.signal));
      controller.abort(new Error("enough"));
      await within(exchange, 1000, "the aborted exchange");
      same("the other's body", (await other).body, "ok");
    },
  ],
  "is not held up by an exchange that hangs": [
    "One call that waits for its time-out must not take the others along.",
    async ({ send, seen }) => {
      const controller = new AbortController();
      const exchange = failure(send("hang/headers", {}, controller.signal));
      await eventually("the request", seen, ({ requests }) => requests.length === 1, "to be seen");
      same("the other's body", (await within(send("ok"), 1000, "the other exchange")).body, "ok");
      controller.abort(new Error("enough"));
      await within(exchange, 1000, "the aborted exchange");
    },
  ],
  "is not disturbed by a signal that fires afterwards": [
    CONTRACT,
    async ({ send }) => {
      const controller = new AbortController();
      const { body } = await send("ok", {}, controller.signal);
      controller.abort(new Error("late"));
      same("the body", body, "ok");
      same("the next body", (await send("ok")).body, "ok");
    },
  ],
  "leaves no listener on a signal that lives on": [
    "A service has one signal for its whole life: what each request leaves on it adds up.",
    async ({ context, send }) => {
      const { signal } = new AbortController();
      const listeners = new Set<unknown>();
      const { addEventListener, removeEventListener } = signal;
      signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
        listeners.add(args[1]);
        addEventListener.apply(signal, args);
      };
      signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
        listeners.delete(args[1]);
        removeEventListener.apply(signal, args);
      };
      await send("ok", {}, signal);
      await failure(send("reset/", {}, signal));
      await failure(send("ok", { url: `${context.refusedURL}/ok` }, signal));
      same("the number of listeners", listeners.size, 0);
    },
  ],
  "leaves no timer": [
    "A process ends when its work is done.",
    async ({ send }) => {
      const { process } = globalThis as { process?: { getActiveResourcesInfo?(): string[] } };
      const timers = async () =>
        process?.getActiveResourcesInfo?.().filter((resource) => resource === "Timeout").length ?? 0;
      if (!process?.getActiveResourcesInfo) throw new DoesNotApply("this runtime does not tell its timers");
      // A runner may set its own timer once it has called the case.
      await pause(0);
      const before = await timers();
      await send("ok");
      await failure(send("reset/"));
      await eventually("timers", timers, (now) => now <= before, `${before} at most`);
    },
  ],
  "gathers no connections": [
    "A process has a limit of open sockets.",
    async ({ send, seen }) => {
      for (let time = 0; time < 20; time += 1) await send("ok");
      await eventually("its connections", seen, ({ open }) => open <= 10, "10 at most after 20 requests");
    },
  ],
  "has a name": [
    CONTRACT,
    async ({ transport }) =>
      holds("the name", typeof transport.name === "string" && transport.name !== "", "text", transport.name),
  ],
  "can be disposed of twice, and closes its connections": [
    "Explicit Resource Management: what was opened is closed, and a second time does nothing.",
    async ({ send, seen, transport }) => {
      await send("ok");
      const dispose = disposalOf(transport);
      await dispose();
      await dispose();
      await eventually("its connections", seen, ({ open }) => open === 0, "to be closed");
    },
  ],
  "sends nothing once it is disposed of": [
    "A transport that has something to close says so when it is used afterwards.",
    async ({ send, seen, transport }) => {
      const dispose = disposalOf(transport);
      await dispose();
      await failure(send("ok"));
      same("requests", (await seen()).requests.length, 0);
    },
  ],
};

/**
 * What a transport is held to, as cases for any test runner. Each makes a transport of its own and disposes of it.
 *
 * ```ts
 * const server = await openConformanceServer(); // of @moovkit/conformance/server
 * for (const { name, run } of transportConformance(() => fetchTransport())) test(name, () => run(server));
 * ```
 */
export function transportConformance(makeTransport: () => Transport): readonly Case<TransportContext>[] {
  return Object.entries({ ...requests, ...answers, ...failures, ...lives }).map(([name, [why, run]]) =>
    toCase(name, why, async (context: TransportContext) => {
      const transport = makeTransport();
      const dispose = async () => transport[Symbol.asyncDispose]?.();
      const id = crypto.randomUUID();
      try {
        await run({
          context,
          transport,
          send: (behaviour, more, signal = never(), ownSignal) => {
            const request = { method: "GET", url: `${context.url}/${behaviour}?${id}`, headers: {}, ...more };
            const exchange = transport.send(request, {
              signal,
              ...(ownSignal && { ownSignal }),
              operation: "conformance",
              attempt: 1,
            });
            return handled(within(exchange, LIMIT_MS, "the exchange"));
          },
          seen: async (url = context.url) => (await (await fetch(`${url}/seen?${id}`)).json()) as Seen,
        });
      } catch (error) {
        // An exchange that hangs may hold up its transport's disposal: the failure must be told all the same.
        dispose().catch(() => {});
        throw error;
      }
      await within(dispose(), LIMIT_MS, "the disposal");
    }),
  );
}
