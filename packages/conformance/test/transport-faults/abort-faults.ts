import { undiciTransport } from "@moovkit/undici";
import {
  correctTransport,
  createFaultyTransport,
  createSignal,
  sendWithoutSignal,
  type TransportFault,
} from "./faulty-transport.js";

const ABORT_IN_HEADERS = "stops when the signal is aborted before the end of the headers";
const ABORT_IN_BODY = "stops when the signal is aborted before the end of the body";

export const abortFaults: readonly TransportFault[] = [
  {
    fault: "ignores `signal`",
    createTransport: () => createFaultyTransport(sendWithoutSignal),
    caughtBy: ABORT_IN_HEADERS,
  },
  {
    fault: "ignores an aborted signal",
    createTransport: () => createFaultyTransport(sendWithoutSignal),
    caughtBy: "sends nothing when the signal is already aborted",
  },
  {
    fault: "ignores the signal after the headers",
    createTransport: () =>
      createFaultyTransport(async ({ url }, { signal }) => {
        const response = await fetch(url);
        if (signal.aborted) throw signal.reason;
        return { status: response.status, headers: {}, body: await response.text() };
      }),
    caughtBy: ABORT_IN_BODY,
  },
  {
    fault: "ignores the signal, and waits for its exchanges on disposal",
    createTransport: () => {
      const transport = undiciTransport();
      return {
        ...transport,
        send: (request, context) => transport.send(request, { ...context, signal: createSignal() }),
      };
    },
    caughtBy: ABORT_IN_BODY,
  },
  {
    fault: "rejects without closing the connection",
    createTransport: () =>
      createFaultyTransport((request, context) => {
        const { signal } = context;
        const aborted = new Promise<never>((_, reject) =>
          signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
        );
        return Promise.race([sendWithoutSignal(request, context), aborted]);
      }),
    caughtBy: ABORT_IN_HEADERS,
  },
  {
    fault: "sends one request at a time",
    createTransport: () => {
      let previous: Promise<unknown> = Promise.resolve();
      return createFaultyTransport((request, context) => {
        const exchange = previous.then(() => correctTransport.send(request, context));
        previous = exchange.catch(() => {});
        return exchange;
      });
    },
    caughtBy: "sends other requests while an exchange hangs",
  },
];
