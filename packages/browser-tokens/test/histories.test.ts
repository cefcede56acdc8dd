import fc from "fast-check";
import { expect, it } from "vitest";
import { openTokenSource, respondWithToken } from "./scripted-endpoint.js";

const action = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("call" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("respond" as const),
      expiresIn: fc.integer({ min: 1, max: 300 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("fail" as const),
      status: fc.constantFrom(401, 429, 500, 503, 404),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("break" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("advance" as const), ms: fc.integer({ min: 0, max: 200_000 }) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("reject" as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("clear" as const) }) },
);

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

/** Waits until all work that depends only on promises has run. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

const runHistory = async (history: readonly Action[]) => {
  const expiry = new Map<string, number>();
  const inFlight = new Set<{
    readonly requestedAt: number;
    readonly settle: (outcome: Response | Error) => void;
  }>();
  let issued = 0;
  let most = 0;
  let lastToken = "";
  const { accessToken, clock } = openTokenSource(
    ({ signal }) =>
      new Promise((resolve, reject) => {
        const request = {
          requestedAt: clock.time,
          settle: (outcome: Response | Error) => {
            inFlight.delete(request);
            outcome instanceof Error ? reject(outcome) : resolve(outcome);
          },
        };
        inFlight.add(request);
        most = Math.max(most, inFlight.size);
        signal?.addEventListener("abort", () => request.settle(new Error("aborted")));
      }),
  );
  const failures: string[] = [];
  const calls: Promise<void>[] = [];
  const call = async () => {
    let token: string;
    try {
      token = await accessToken();
    } catch (error) {
      if (!/^(connection|signed_out|configuration)_error$/.test((error as { code: string }).code))
        throw error;
      return;
    }
    lastToken = token;
    if (clock.time >= (expiry.get(token) ?? 0)) failures.push(`${token} has expired`);
  };
  const respond = (create: (requestedAt: number) => Response | Error) => {
    for (const request of [...inFlight]) request.settle(create(request.requestedAt));
  };
  const issue = (expiresIn: number) => (requestedAt: number) => {
    issued += 1;
    expiry.set(`token-${issued}`, requestedAt + expiresIn * 1000);
    return respondWithToken(`token-${issued}`, expiresIn);
  };
  for (const step of history) {
    if (step.type === "call") calls.push(call());
    if (step.type === "respond") respond(issue(step.expiresIn));
    if (step.type === "fail")
      respond(() => new Response(null, { status: step.status, headers: { "retry-after": "2" } }));
    if (step.type === "break") respond(() => new TypeError("fetch failed"));
    if (step.type === "advance") clock.time += step.ms;
    if (step.type === "reject" && lastToken) accessToken.reject(lastToken);
    if (step.type === "clear") accessToken.clear();
    await settle();
  }
  while (inFlight.size > 0) {
    respond(issue(300));
    await settle();
  }
  await Promise.all(calls);
  return { most, failures };
};

it("never sends two requests at a time, and never returns an expired token", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (history) => {
      const { most, failures } = await runHistory(history);
      expect(most).toBeLessThanOrEqual(1);
      expect(failures).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
