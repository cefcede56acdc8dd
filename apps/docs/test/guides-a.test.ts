import { listAccounts } from "@moovkit/accounts";
import { ping } from "@moovkit/authentication";
import { type Client, createClient } from "@moovkit/core";
import { retry } from "@moovkit/retry";
import {
  createSandbox,
  type Sandbox,
  sandboxTransport,
} from "@moovkit/sandbox";
import { tokens } from "@moovkit/tokens";
import { context, SpanStatusCode, trace } from "@opentelemetry/api";
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
import {
  addProduct,
  countProducts,
} from "../examples/guides/operations/use-products.js";
import { tracing } from "../examples/guides/opentelemetry/tracing.js";
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

  beforeAll(() => {
    context.setGlobalContextManager(
      new AsyncLocalStorageContextManager().enable(),
    );
  });
  afterAll(() => context.disable());

  beforeEach(async () => {
    exporter.reset();
    sandbox = await createSandbox({ apiKeys: [KEY] });
    client = createClient({
      transport: sandboxTransport(sandbox),
      security: tokens({
        ...KEY,
        scope: ["/ping.read", "/accounts.read"],
      }),
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
    expect(describeSpans()).toEqual([
      ["a ok", ["ping ok", ["GET 200"]]],
      ["b ok", ["ping ok", ["GET 200"]]],
    ]);
  });

  it("records neither secrets nor personal data", async () => {
    await listAccounts(client, { name: TENANT });
    const spans = exporter
      .getFinishedSpans()
      .map(({ name, attributes, events, status }) => ({
        name,
        attributes,
        events,
        status,
      }));
    const { accessToken } = await tokenOf(sandbox);
    expect(JSON.stringify(spans)).not.toMatch(
      new RegExp(`${KEY.secretKey}|${accessToken}|${TENANT}|authorization`),
    );
  });

  it("ignores calls with invalid input", async () => {
    await listAccounts(client, { count: -1 }).result();
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  const tokenOf = async (_: Sandbox) => ({ accessToken: "" });
});

void trace;
void throttle;
void killSwitch;
void addProduct;
void countProducts;
void vi;
