import { assertEqual } from "../assert.js";
import { RAW_OK, raw, rawThenReset } from "./raw-response.js";
import { assertConnectionError } from "./rejection.js";
import { TRANSPORT_CONTRACT, type TransportCase } from "./transport-test.js";

const INCOMPLETE = "RFC 9112, section 8: an incomplete message must not pass for a complete one.";
const TEN_BYTES_ANNOUNCED = `${RAW_OK}content-length: 10\r\n\r\n`;

export const failureCases: readonly TransportCase[] = [
  {
    name: "rejects when the connection is refused",
    why: TRANSPORT_CONTRACT,
    check: async ({ context, send }) =>
      assertConnectionError(send("ok", { url: `${context.refusedURL}/ok` }), false),
  },
  {
    name: "rejects when the connection is reset before the response",
    why: TRANSPORT_CONTRACT,
    check: async ({ send }) => assertConnectionError(send("reset/"), true),
  },
  {
    name: "rejects when a kept-alive connection is reset",
    why: "The server may have processed the request: a spent refresh token must not look as if it was never sent.",
    check: async ({ send }) => {
      await send("ok", { method: "POST", body: "{}" });
      await assertConnectionError(send("reset/", { method: "POST", body: "{}" }), true);
    },
  },
  {
    name: "rejects when the connection closes in the middle of the headers",
    why: INCOMPLETE,
    check: async ({ send }) => assertConnectionError(send(raw(`${RAW_OK}content-le`)), true),
  },
  {
    name: "rejects when the connection is reset in the middle of the headers",
    why: INCOMPLETE,
    check: async ({ send }) => assertConnectionError(send(rawThenReset(`${RAW_OK}content-le`)), true),
  },
  {
    name: "rejects when the body is shorter than its content-length",
    why: `${INCOMPLETE} Part of a token is not a token.`,
    check: async ({ send }) => assertConnectionError(send(raw(`${TEN_BYTES_ANNOUNCED}half`)), true),
  },
  {
    name: "rejects when the connection is reset in the middle of the body",
    why: INCOMPLETE,
    check: async ({ send }) => assertConnectionError(send(rawThenReset(`${TEN_BYTES_ANNOUNCED}half`)), true),
  },
  {
    name: "rejects when the connection closes in the middle of a chunk",
    why: INCOMPLETE,
    check: async ({ send }) =>
      assertConnectionError(send(raw(`${RAW_OK}transfer-encoding: chunked\r\n\r\n9\r\nhalf`)), true),
  },
  {
    name: "rejects when the last chunk is missing",
    why: "RFC 9112, section 8: a chunked body is incomplete without its last chunk.",
    check: async ({ send }) =>
      assertConnectionError(send(raw(`${RAW_OK}transfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n`)), true),
  },
  {
    name: "rejects a response that is not HTTP",
    why: "RFC 9112, section 2.1: a message starts with a status line.",
    check: async ({ send }) => assertConnectionError(send(raw("hello\r\n\r\n")), true),
  },
  {
    name: "ignores bytes after the content-length",
    why: "RFC 9112, section 11.1: extra bytes must not be read as the next response.",
    check: async ({ send }) => {
      const smuggled = `${RAW_OK}content-length: 4\r\n\r\nevil`;
      const first = await send(raw(`${RAW_OK}content-length: 2\r\n\r\nok${smuggled}`)).catch(() => undefined);
      if (first) assertEqual("the body", first.body, "ok");
      assertEqual("the next body", (await send("ok")).body, "ok");
    },
  },
  {
    name: "rejects an untrusted certificate",
    why: "RFC 9110, section 4.3.4: no byte of the request may be sent to an unverified server.",
    check: async ({ context, send, recording, id }) => {
      await assertConnectionError(send("ok", { url: `${context.untrustedURL}/ok/tls?${id}` }), false);
      assertEqual("the number of requests", (await recording()).requests.length, 0);
    },
  },
];
