import { ConnectionError } from "@moovkit/models";
import { undiciTransport } from "@moovkit/undici";
import { Agent, request as requestUndici } from "undici";
import { correctTransport, createFaultyTransport, type TransportFault } from "./faulty-transport.js";

const REFUSED = "rejects when the connection is refused";
const SHORT_BODY = "rejects when the body is shorter than its content-length";

export const failureFaults: readonly TransportFault[] = [
  {
    fault: "rejects with the errors of fetch",
    createTransport: () =>
      createFaultyTransport(async ({ url, method }) => {
        const response = await fetch(url, { method });
        return { status: response.status, headers: {}, body: await response.text() };
      }),
    caughtBy: REFUSED,
  },
  {
    fault: "reports a refused connection as connected",
    createTransport: () =>
      createFaultyTransport((request, context) =>
        correctTransport.send(request, context).catch((cause) => {
          throw new ConnectionError("", { cause, connected: true });
        }),
      ),
    caughtBy: REFUSED,
  },
  {
    fault: "reports a reset of a kept-alive connection as not connected",
    createTransport: () => {
      let isUsed = false;
      return createFaultyTransport(async (request, context) => {
        try {
          return await correctTransport.send(request, context);
        } catch (cause) {
          throw isUsed ? new ConnectionError("", { cause, connected: false }) : cause;
        } finally {
          isUsed = true;
        }
      });
    },
    caughtBy: "rejects when a kept-alive connection is reset",
  },
  {
    fault: "returns a truncated body",
    createTransport: () =>
      createFaultyTransport(async ({ url }, { signal }) => {
        const { statusCode, headers, body } = await requestUndici(url, { signal });
        let text = "";
        try {
          for await (const chunk of body) text += chunk;
        } catch {}
        return { status: statusCode, headers: headers as Record<string, string>, body: text };
      }),
    caughtBy: SHORT_BODY,
  },
  {
    fault: "never settles after a truncated body",
    createTransport: () =>
      createFaultyTransport((request, context) =>
        correctTransport.send(request, context).catch(() => new Promise<never>(() => {})),
      ),
    caughtBy: SHORT_BODY,
  },
  {
    fault: "accepts every certificate",
    createTransport: () =>
      undiciTransport({ dispatcher: new Agent({ connect: { rejectUnauthorized: false } }) }),
    caughtBy: "rejects an untrusted certificate",
  },
];
