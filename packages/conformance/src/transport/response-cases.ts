import { assertBytes, assertEqual, assertThat } from "../assert.js";
import { BINARY, MULTI_BYTE_TEXT } from "../transport-context.js";
import { RAW_OK, RAW_OK_WITHOUT_REASON, raw } from "./raw-response.js";
import { TRANSPORT_CONTRACT, type TransportCase } from "./transport-test.js";

const statusCase = (status: number): TransportCase => ({
  name: `returns status ${status}`,
  why: "For a transport a status is data, never an error.",
  check: async ({ send }) => {
    const response = await send(`status/${status}`);
    assertEqual("the status", response.status, status);
    assertEqual("the body", response.body, "");
    assertEqual("x-request-id", response.headers["x-request-id"], "id-1");
  },
});

const statusCases: readonly TransportCase[] = [
  ...[201, 204, 304, 400, 401, 404, 422, 429, 500, 503, 599].map(statusCase),
  {
    name: "accepts a status line without a reason phrase",
    why: "RFC 9112, section 4: the reason phrase is optional.",
    check: async ({ send }) => {
      const response = await send(raw(`${RAW_OK_WITHOUT_REASON}content-length: 2\r\n\r\nok`));
      assertEqual("the body", response.body, "ok");
    },
  },
  {
    name: "skips informational responses (102 and 103)",
    why: "RFC 9110, section 15.2: an informational response precedes the final response.",
    check: async ({ send }) => {
      const { status, body } = await send("hints");
      assertEqual("the response", { status, body }, { status: 200, body: "ok" });
    },
  },
];

const headerCases: readonly TransportCase[] = [
  {
    name: "returns header names in lower case",
    why: TRANSPORT_CONTRACT,
    check: async ({ send }) => {
      const { headers } = await send("headers");
      assertEqual("x-request-id", headers["x-request-id"], "id-1");
      assertEqual("X-Request-ID", headers["X-Request-ID"], undefined);
    },
  },
  {
    name: "joins repeated headers with a comma",
    why: "RFC 9110, section 5.3: field lines with the same name are joined with a comma, in order.",
    check: async ({ send }) => assertEqual("x-twice", (await send("headers")).headers["x-twice"], "one, two"),
  },
  {
    name: "returns header values unchanged",
    why: "RFC 9110, section 5.5: the case and the characters of a value are significant.",
    check: async ({ send }) => assertEqual("x-odd", (await send("headers")).headers["x-odd"], 'A "b", C=;d'),
  },
  {
    name: "returns every header value as a string",
    why: "HttpResponse maps names to strings. Many HTTP libraries return Set-Cookie as a list.",
    check: async ({ send }) => {
      for (const [name, value] of Object.entries((await send("cookie")).headers))
        assertThat(name, typeof value === "string", "a string", value);
    },
  },
];

const bodyCases: readonly TransportCase[] = [
  {
    name: "returns an empty body as an empty string",
    why: TRANSPORT_CONTRACT,
    check: async ({ send }) => assertEqual("the body", (await send("empty")).body, ""),
  },
  {
    name: "returns bytes if responseType is bytes",
    why: "A PDF is not text: decoding it would replace most of its bytes.",
    check: async ({ send }) => {
      const { body } = await send("binary", {}, { responseType: "bytes" });
      assertBytes(body, BINARY);
    },
  },
  {
    name: "returns an empty body as empty bytes if responseType is bytes",
    why: TRANSPORT_CONTRACT,
    check: async ({ send }) => {
      for (const behaviour of ["empty", "status/204", "status/404"])
        assertBytes((await send(behaviour, {}, { responseType: "bytes" })).body, new Uint8Array());
    },
  },
  {
    name: "reads a body of 1 MiB",
    why: TRANSPORT_CONTRACT,
    check: async ({ send }) =>
      assertEqual("the length of the body", (await send("large")).body.length, 1024 * 1024),
  },
  {
    name: "joins chunks that split a multi-byte character",
    why: "RFC 9112, section 7.1: chunk boundaries have no meaning.",
    check: async ({ send }) => assertEqual("the body", (await send("chunked")).body, MULTI_BYTE_TEXT),
  },
  {
    name: "reads a body that ends when the connection closes",
    why: "RFC 9112, section 6.3, rule 8: without a length, the body ends with the connection.",
    check: async ({ send }) =>
      assertEqual("the body", (await send(raw(`${RAW_OK}\r\nuntil close`))).body, "until close"),
  },
  {
    name: "preserves whitespace in request and response bodies",
    why: TRANSPORT_CONTRACT,
    check: async ({ send, recording }) => {
      const body = ' \n{ "a": 1 }\r\n';
      const response = await send("echo", { method: "POST", body });
      assertEqual("the request body", (await recording()).requests[0]?.body, body);
      assertEqual("the response body", response.body, body);
    },
  },
  {
    name: "replaces invalid UTF-8 with U+FFFD",
    why: "Malformed text is not a transport failure. The schema decides whether the text is usable.",
    check: async ({ send }) => assertEqual("the body", (await send("invalid")).body, "a\ufffdb"),
  },
  {
    name: "waits for slow headers",
    why: TRANSPORT_CONTRACT,
    check: async ({ send }) => assertEqual("the body", (await send("slow/headers")).body, "ok"),
  },
  {
    name: "waits for a slow body",
    why: "send resolves after the whole body is read.",
    check: async ({ send }) => assertEqual("the body", (await send("slow/body")).body, "ok"),
  },
];

export const responseCases: readonly TransportCase[] = [...statusCases, ...headerCases, ...bodyCases];
