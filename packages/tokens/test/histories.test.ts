import fc from "fast-check";
import { expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { openTokenServer } from "./token-server.js";

const CLIENTS = 3;

type Step =
  | { readonly action: "call"; readonly client: number }
  | { readonly action: "advance"; readonly ms: number }
  | { readonly action: "restart"; readonly client: number }
  | { readonly action: "fault"; readonly status?: number; readonly operation: string };

const client = fc.integer({ min: 0, max: CLIENTS - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ action: fc.constant("call" as const), client }) },
  {
    weight: 3,
    arbitrary: fc.record({
      action: fc.constant("advance" as const),
      ms: fc.oneof(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 4_000_000 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ action: fc.constant("restart" as const), client }) },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        action: fc.constant("fault" as const),
        status: fc.constantFrom(401, 422, 429, 500, 503),
        operation: fc.constantFrom("createAccessToken", "ping"),
      },
      { requiredKeys: ["action", "operation"] },
    ),
  },
);

it("never sends a refresh token twice or an expired access token, in any history of a fleet", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: "max" }), async (steps) => {
      const { time, faults, transport, isValid, refreshTokens, createClient } = openTokenServer();
      const store = memoryStore({ now: time.now });
      const sentExpired: string[] = [];
      const observing: typeof transport = {
        name: "observing",
        send: (request, context) => {
          const accessToken = request.headers.authorization?.replace("Bearer ", "");
          if (accessToken !== undefined && !isValid(accessToken)) sentExpired.push(accessToken);
          return transport.send(request, context);
        },
      };
      const open = () => createClient({ store }, { transport: observing }).moov;
      const clients = Array.from({ length: CLIENTS }, open);
      for (const current of steps) {
        if (current.action === "advance") await time.advance(current.ms);
        else if (current.action === "fault") faults.next(current);
        else if (current.action === "restart") {
          await clients[current.client]?.close();
          clients[current.client] = open();
        } else {
          const result = clients[current.client]?.ping().result();
          await time.advance(20_000);
          await result;
        }
      }
      expect(new Set(refreshTokens).size).toBe(refreshTokens.length);
      expect(sentExpired).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
