import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { listAccounts } from "@moovkit/accounts";
import { ping } from "@moovkit/authentication";
import { type Client, createClient, type Plugin } from "@moovkit/core";
import { retry } from "@moovkit/retry";
import {
  createSandbox,
  type Sandbox,
  sandboxTransport,
} from "@moovkit/sandbox";
import { listen } from "@moovkit/sandbox/node";
import { type Tokens, tokens } from "@moovkit/tokens";
import { context, SpanStatusCode } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  vi,
} from "vitest";
import { callSpans } from "../examples/guides/opentelemetry/call-spans.js";
import { tracing } from "../examples/guides/opentelemetry/tracing.js";
import {
  addProduct,
  countProducts,
} from "../examples/guides/operations/use-products.js";
import { killSwitch } from "../examples/guides/plugins/kill-switch.js";
import { throttle } from "../examples/guides/plugins/throttle.js";

const KEY = { publicKey: "public", secretKey: "the-secret-key" };
const TENANT = "the-name-of-a-person";

describe("the plugin for OpenTelemetry", () => {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer("test");

  let sandbox: Sandbox;
  let client: Client;
  let security: Tokens;

  beforeAll(() => {
    context.setGlobalContextManager(
      new AsyncLocalStorageContextManager().enable(),
    );
  });
  afterAll(() => context.disable());

  beforeEach(async () => {
    exporter.reset();
    sandbox = await createSandbox({ apiKeys: [KEY] });
    security = tokens({
      ...KEY,
      scope: ["/ping.read", "/accounts.read"],
    });
    client = createClient({
      transport: sandboxTransport(sandbox),
      security,
      plugins: [tracing(tracer), retry({ sleep: async () => {} })],
    });
  });
  afterEach(() => client.close());

  /** Describes the finished spans as a tree: a name, a status and an error per span. */
  const describeSpans = (parentID?: string): unknown[] =>
    exporter
      .getFinishedSpans()
      .filter(
        ({ parentSpanContext }) => parentSpanContext?.spanId === parentID,
      )
      .sort((a, b) => compareTimes(a.startTime, b.startTime))
      .map((span) => [
        describeSpan(span),
        ...describeSpans(span.spanContext().spanId),
      ]);

  const compareTimes = (
    [a, aNanos]: ReadableSpan["startTime"],
    [b, bNanos]: ReadableSpan["startTime"],
  ) => a - b || aNanos - bNanos;

  const describeSpan = ({ name, status, attributes }: ReadableSpan) => {
    const outcome =
      attributes["error.type"] ??
      attributes["http.response.status_code"] ??
      "ok";
    const isError = status.code === SpanStatusCode.ERROR;
    return `${name} ${outcome}${isError ? " ERROR" : ""}`;
  };

  it("nests the attempts and the token request of a call", async () => {
    sandbox.faults.next({ status: 503, operation: "ping" });
    await tracer.startActiveSpan("checkout", async (span) => {
      await ping(client);
      span.end();
    });
    expect(describeSpans()).toEqual([
      [
        "checkout ok",
        [
          "ping ok",
          ["createAccessToken ok", ["POST 200"]],
          ["GET 503 ERROR"],
          ["GET 200"],
        ],
      ],
    ]);
  });

  it("describes attempts by the conventions for HTTP", async () => {
    sandbox.faults.next({ reset: true, operation: "listAccounts" });
    await listAccounts(client, { name: TENANT });
    const attempts = exporter
      .getFinishedSpans()
      .filter(({ name }) => name === "GET");
    const attributes = {
      "http.request.method": "GET",
      "url.full": "https://api.moov.io/accounts",
      "server.address": "api.moov.io",
      "server.port": 443,
    };
    expect(attempts.map((span) => span.attributes)).toEqual([
      { ...attributes, "error.type": "connection_error" },
      {
        ...attributes,
        "http.request.resend_count": 1,
        "http.response.status_code": 200,
      },
    ]);
  });

  it("reports the error of a call", async () => {
    sandbox.faults.next({ status: 403, operation: "ping" });
    await ping(client).result();
    expect(describeSpans()).toEqual([
      [
        "ping permission_denied_error ERROR",
        ["createAccessToken ok", ["POST 200"]],
        ["GET 403 ERROR"],
      ],
    ]);
  });

  it("keeps concurrent calls apart", async () => {
    await ping(client);
    exporter.reset();
    await Promise.all(
      ["a", "b"].map((name) =>
        tracer.startActiveSpan(name, async (span) => {
          await ping(client);
          span.end();
        }),
      ),
    );
    const spans = describeSpans();
    expect(spans).toHaveLength(2);
    expect(spans).toContainEqual(["a ok", ["ping ok", ["GET 200"]]]);
    expect(spans).toContainEqual(["b ok", ["ping ok", ["GET 200"]]]);
  });

  it("records neither secrets nor personal data", async () => {
    await listAccounts(client, { name: TENANT });
    const { accessToken } = await security.get();
    const spans = exporter
      .getFinishedSpans()
      .map(({ name, attributes, events, status }) =>
        JSON.stringify({ name, attributes, events, status }),
      );
    expect(spans).toHaveLength(4);
    for (const text of [KEY.secretKey, accessToken, TENANT])
      expect(spans.join("\n")).not.toContain(text);
  });

  it("ignores calls with invalid input", async () => {
    await listAccounts(client, { count: -1 }).result();
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  it("has a short form for applications that trace their requests", async () => {
    const short = createClient({
      transport: sandboxTransport(sandbox),
      security,
      plugins: [callSpans(tracer), retry({ sleep: async () => {} })],
    });
    await ping(short);
    sandbox.faults.next({ status: 403, operation: "ping" });
    await ping(short).result();
    expect(describeSpans()).toEqual([
      ["ping ok", ["createAccessToken ok"]],
      ["ping ok ERROR"],
    ]);
  });
});

describe("a custom plugin", () => {
  const open = async (plugin: Plugin) =>
    createClient({
      transport: sandboxTransport(
        await createSandbox({ apiKeys: [KEY] }),
      ),
      security: KEY,
      plugins: [plugin],
    });

  it("spreads requests, and ends a delay when the call is aborted", async () => {
    vi.useFakeTimers({
      toFake: ["setTimeout", "clearTimeout", "performance"],
    });
    try {
      const client = await open(throttle(2));
      const controller = new AbortController();
      const first = listAccounts(client);
      const second = listAccounts(client);
      const third = listAccounts(
        client,
        {},
        { signal: controller.signal },
      );
      const settled: string[] = [];
      for (const [name, call] of Object.entries({ first, second, third }))
        void call
          .result()
          .then(({ ok }) => settled.push(`${name} ${ok}`));
      await vi.waitFor(() => expect(settled).toEqual(["first true"]));
      controller.abort();
      await vi.waitFor(() => expect(settled).toContain("third false"));
      await vi.advanceTimersByTimeAsync(500);
      await vi.waitFor(() => expect(settled).toContain("second true"));
    } finally {
      vi.useRealTimers();
    }
  });

  it("fails calls without sending them", async () => {
    let isOn = false;
    const client = await open(killSwitch(() => isOn));
    expect(await listAccounts(client).result()).toMatchObject({
      ok: false,
      error: { processed: "no", attempts: 0 },
    });
    isOn = true;
    expect(await listAccounts(client)).toEqual([]);
  });
});

describe("a custom operation", async () => {
  await import("../examples/guides/operations/products.test.js");

  const respond = (...bodies: readonly [number, unknown][]): Client => {
    const remaining = [...bodies];
    const send = async () => {
      const [status, body] = remaining.shift() ?? [500, {}];
      return { status, headers: {}, body: JSON.stringify(body) };
    };
    return createClient({
      transport: { name: "fixed", send },
      security: KEY,
    });
  };
  const product = {
    productID: "p1",
    title: "Day pass",
    basePrice: { currency: "USD", valueDecimal: "12.04" },
    createdOn: "2026-01-01T12:00:00Z",
  };

  it("returns its result and its typed error", async () => {
    const client = respond([201, product], [422, { title: "is taken" }]);
    expect(await addProduct(client, "a1", "Day pass")).toBe("p1");
    expect(await addProduct(client, "a1", "Day pass")).toBe(
      "Invalid title: is taken",
    );
  });

  it("iterates over its pages", async () => {
    const client = respond([200, [product]], [200, []]);
    expect(await countProducts(client, "a1")).toBe(1);
  });
});

describe("a transport through the proxy of the environment", () => {
  it("sends requests through the proxy", async () => {
    const sandbox = await createSandbox({ apiKeys: [KEY] });
    const server = await listen(sandbox);
    const targets: string[] = [];
    const proxy = createServer().on("connect", ({ url = "" }, socket) => {
      targets.push(url);
      const { hostname, port } = new URL(`http://${url}`);
      const upstream = connect(Number(port), hostname, () => {
        socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
        upstream.pipe(socket).pipe(upstream);
      });
    });
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
    const { port } = proxy.address() as AddressInfo;
    for (const name of ["http_proxy", "HTTP_PROXY"])
      vi.stubEnv(name, `http://127.0.0.1:${port}`);
    for (const name of ["no_proxy", "NO_PROXY"]) vi.stubEnv(name, "");
    const { close, transport } = await import(
      "../examples/guides/transports/environment-proxy.js"
    );
    const client = createClient({
      transport,
      security: KEY,
      baseURL: server.url,
    });
    expect(await listAccounts(client)).toEqual([]);
    expect(targets).toEqual([new URL(server.url).host]);
    await client.close();
    await close();
    proxy.close();
    await server[Symbol.asyncDispose]();
    vi.unstubAllEnvs();
  });
});
