import { assertEqual } from "../assert.js";
import { pause, waitUntil } from "../timing.js";
import { TRANSPORT_CONTRACT, type TransportCase } from "./transport-test.js";

export const connectionCases: readonly TransportCase[] = [
  {
    name: "recovers when the server closes idle connections",
    why: "RFC 9112, section 9.5: a server may close an idle connection at any time.",
    check: async ({ context, send }) => {
      for (let round = 0; round < 3; round += 1) {
        assertEqual("the body", (await send("ok", { method: "POST", body: "{}" })).body, "ok");
        await (await fetch(`${context.url}/idle`)).text();
        await pause(30);
      }
    },
  },
  {
    name: "matches 200 concurrent responses to their requests",
    why: TRANSPORT_CONTRACT,
    check: async ({ send, recording }) => {
      const bodies = Array.from({ length: 200 }, (_, index) => `body ${index}`);
      const responses = await Promise.all(bodies.map((body) => send("echo", { method: "POST", body })));
      assertEqual(
        "the response bodies",
        responses.map(({ body }) => body),
        bodies,
      );
      assertEqual("the number of requests", (await recording()).requests.length, 200);
    },
  },
  {
    name: "does not accumulate connections",
    why: "The number of open sockets of a process is limited.",
    check: async ({ send, recording }) => {
      for (let request = 0; request < 20; request += 1) await send("ok");
      await waitUntil(
        "the number of open connections",
        async () => (await recording()).openConnections,
        (openConnections) => openConnections <= 10,
        "at most 10 after 20 requests",
      );
    },
  },
];
