import { undiciTransport } from "@moovkit/undici";
import { Agent } from "undici";
import { correctTransport, createFaultyTransport, type TransportFault } from "./faulty-transport.js";

const DISPOSAL = "closes its connections on disposal, also when disposed of twice";

export const lifecycleFaults: readonly TransportFault[] = [
  {
    fault: "leaves a timer running",
    createTransport: () =>
      createFaultyTransport((request, context) => {
        // Several, because a timer of the test runner may end during the case.
        for (let count = 0; count < 5; count += 1) setTimeout(() => {}, 5000);
        return correctTransport.send(request, context);
      }),
    caughtBy: "leaves no timer running",
  },
  {
    fault: "opens a connection for each request and never closes it",
    createTransport: () =>
      createFaultyTransport((request, context) =>
        undiciTransport({ dispatcher: new Agent() }).send(request, context),
      ),
    caughtBy: "does not accumulate connections",
  },
  {
    fault: "keeps its connections on disposal",
    createTransport: () =>
      createFaultyTransport(correctTransport.send, { [Symbol.asyncDispose]: async () => {} }),
    caughtBy: DISPOSAL,
  },
  {
    fault: "rejects a second disposal",
    createTransport: () => {
      const agent = new Agent();
      return createFaultyTransport(undiciTransport({ dispatcher: agent }).send, {
        [Symbol.asyncDispose]: () => agent.close(),
      });
    },
    caughtBy: DISPOSAL,
  },
  {
    fault: "never settles after disposal",
    createTransport: () => {
      let isDisposed = false;
      return createFaultyTransport(
        (request, context) =>
          isDisposed ? new Promise<never>(() => {}) : correctTransport.send(request, context),
        {
          [Symbol.asyncDispose]: async () => {
            isDisposed = true;
          },
        },
      );
    },
    caughtBy: "sends nothing after disposal",
  },
  {
    fault: "never completes its disposal",
    createTransport: () =>
      createFaultyTransport(correctTransport.send, { [Symbol.asyncDispose]: () => new Promise(() => {}) }),
    caughtBy: "sends GET",
  },
];
