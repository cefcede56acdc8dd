import { assertEqual } from "../assert.js";
import { waitUntil, withTimeLimit } from "../timing.js";
import { rejectionOf } from "./rejection.js";
import { TRANSPORT_CONTRACT, type TransportCase, type TransportTest } from "./transport-test.js";

const ABORT_LIMIT_MS = 1000;
// Like a timeout of the client, the reason is not an `AbortError`.
const ABORT_REASON = new Error("aborted by the test");

const waitForRequest = ({ recording }: TransportTest) =>
  waitUntil("the request", recording, ({ requests }) => requests.length === 1, "to arrive");

/** The request hangs before the headers or in the middle of the body until the signal aborts. */
const abortCase = (part: "headers" | "body", signalName: "signal" | "ownSignal"): TransportCase => ({
  name: `stops when ${signalName} aborts before the end of the ${part}`,
  why: "A timeout, a deadline and an abort by the caller all reach a transport as a signal.",
  check: async (test) => {
    const controller = new AbortController();
    const { signal } = controller;
    const ownSignal = signalName === "ownSignal" ? signal : undefined;
    const exchange = rejectionOf(test.send(`hang/${part}`, {}, signal, ownSignal));
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

/** Counts the abort listeners that are added to a signal and not removed. */
const countListeners = (signal: AbortSignal): (() => number) => {
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
  return () => listeners.size;
};

export const abortCases: readonly TransportCase[] = [
  {
    name: "sends nothing when the signal is already aborted",
    why: "DOM Standard, section 3.3: an operation must not start if its signal is already aborted.",
    check: async ({ send, recording }) => {
      await rejectionOf(send("ok", {}, AbortSignal.abort(ABORT_REASON)));
      assertEqual("the number of requests", (await recording()).requests.length, 0);
    },
  },
  abortCase("headers", "signal"),
  abortCase("headers", "ownSignal"),
  abortCase("body", "signal"),
  abortCase("body", "ownSignal"),
  {
    name: "aborts only the exchange whose signal aborts",
    why: TRANSPORT_CONTRACT,
    check: async ({ send }) => {
      const controller = new AbortController();
      const unaffected = send("slow/body");
      const aborted = rejectionOf(send("hang/body", {}, controller.signal));
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
      const hanging = rejectionOf(test.send("hang/headers", {}, controller.signal));
      await waitForRequest(test);
      const { body } = await withTimeLimit(test.send("ok"), ABORT_LIMIT_MS, "the other exchange");
      assertEqual("the body of the other exchange", body, "ok");
      controller.abort(ABORT_REASON);
      await withTimeLimit(hanging, ABORT_LIMIT_MS, "the aborted exchange");
    },
  },
  {
    name: "ignores a signal that aborts after the response",
    why: TRANSPORT_CONTRACT,
    check: async ({ send }) => {
      const controller = new AbortController();
      const { body } = await send("ok", {}, controller.signal);
      controller.abort(ABORT_REASON);
      assertEqual("the body", body, "ok");
      assertEqual("the next body", (await send("ok")).body, "ok");
    },
  },
  {
    name: "leaves no listener on a shared signal",
    why: "A service may use one signal for its whole lifetime, so listeners left on it add up.",
    check: async ({ context, send }) => {
      const { signal } = new AbortController();
      const listenerCount = countListeners(signal);
      await send("ok", {}, signal);
      await rejectionOf(send("reset/", {}, signal));
      await rejectionOf(send("ok", { url: `${context.refusedURL}/ok` }, signal));
      assertEqual("the number of listeners", listenerCount(), 0);
    },
  },
];
