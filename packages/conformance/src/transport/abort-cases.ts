import { assertEqual } from "../assert.js";
import { waitUntil, withTimeLimit } from "../timing.js";
import { rejectionOf } from "./rejection.js";
import { TRANSPORT_CONTRACT, type TransportCase, type TransportTest } from "./transport-test.js";

const ABORT_LIMIT_MS = 1000;
// Like a timeout of the client, the reason is not an `AbortError`.
const ABORT_REASON = new Error("aborted by the test");

const waitForRequest = ({ recording }: TransportTest) =>
  waitUntil("the request", recording, ({ requests }) => requests.length === 1, "to arrive");

/** The request hangs before the headers or in the middle of the body until the signal is aborted. */
const abortCase = (part: "headers" | "body"): TransportCase => ({
  name: `stops when the signal is aborted before the end of the ${part}`,
  why: "A timeout, a deadline and an abort by the caller all reach a transport as a signal.",
  check: async (test) => {
    const controller = new AbortController();
    const exchange = rejectionOf(test.send(`hang/${part}`, {}, { signal: controller.signal }));
    await waitForRequest(test);
    controller.abort(ABORT_REASON);
    await withTimeLimit(exchange, ABORT_LIMIT_MS, "the aborted exchange");
    await waitUntil(
      "the connection",
      test.recording,
      ({ openConnections }) => openConnections === 0,
      "to be closed",
    );
  },
});

export const abortCases: readonly TransportCase[] = [
  {
    name: "sends nothing when the signal is already aborted",
    why: "DOM Standard, section 3.3: an operation must not start if its signal is already aborted.",
    check: async ({ send, recording }) => {
      await rejectionOf(send("ok", {}, { signal: AbortSignal.abort(ABORT_REASON) }));
      assertEqual("the number of requests", (await recording()).requests.length, 0);
    },
  },
  abortCase("headers"),
  abortCase("body"),
  {
    name: "aborts only the exchange whose signal is aborted",
    why: TRANSPORT_CONTRACT,
    check: async ({ send }) => {
      const controller = new AbortController();
      const unaffected = send("slow/body");
      const aborted = rejectionOf(send("hang/body", {}, { signal: controller.signal }));
      controller.abort(ABORT_REASON);
      await withTimeLimit(aborted, ABORT_LIMIT_MS, "the aborted exchange");
      assertEqual("the body of the other exchange", (await unaffected).body, "ok");
    },
  },
  {
    name: "sends other requests while an exchange hangs",
    why: "A call that waits for its timeout must not delay the others.",
    check: async (test) => {
      const controller = new AbortController();
      const hanging = rejectionOf(test.send("hang/headers", {}, { signal: controller.signal }));
      await waitForRequest(test);
      const { body } = await withTimeLimit(test.send("ok"), ABORT_LIMIT_MS, "the other exchange");
      assertEqual("the body of the other exchange", body, "ok");
      controller.abort(ABORT_REASON);
      await withTimeLimit(hanging, ABORT_LIMIT_MS, "the aborted exchange");
    },
  },
  {
    name: "ignores a signal that is aborted after the response",
    why: TRANSPORT_CONTRACT,
    check: async ({ send }) => {
      const controller = new AbortController();
      const { body } = await send("ok", {}, { signal: controller.signal });
      controller.abort(ABORT_REASON);
      assertEqual("the body", body, "ok");
      assertEqual("the next body", (await send("ok")).body, "ok");
    },
  },
];
