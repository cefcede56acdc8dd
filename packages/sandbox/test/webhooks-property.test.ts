import type { WebhookEnvelope } from "@moovkit/webhooks";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createReceiver, nameOf, openWebhooks } from "./webhooks-helpers.js";

/** The number of attempts of a delivery. */
const ATTEMPTS = 9;

/** What happens in a run: events, and time that passes. */
const steps = fc.array(
  fc.oneof(
    fc.constant({ kind: "event" } as const),
    fc.record({ kind: fc.constant("wait" as const), minutes: fc.integer({ min: 0, max: 600 }) }),
    fc.record({ kind: fc.constant("duplicate" as const), count: fc.integer({ min: 1, max: 3 }) }),
  ),
  { maxLength: 30 },
);

it("delivers every event at least once to a receiver that does not fail forever", async () => {
  // The number of failures of each delivery, in the order in which the receiver sees them first.
  const failures = fc.array(fc.integer({ min: 0, max: ATTEMPTS - 1 }), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(steps, failures, async (run, failureCounts) => {
      const remaining = new Map<string, number>();
      const delivered = new Set<string>();
      const receiver = createReceiver(({ eventID }) => {
        const left = remaining.get(eventID) ?? failureCounts[remaining.size % failureCounts.length] ?? 0;
        remaining.set(eventID, Math.max(0, left - 1));
        if (left === 0) delivered.add(eventID);
        return left > 0 ? 500 : 200;
      });
      const { sandbox, emit, subscribe } = await openWebhooks(receiver.options);
      await subscribe();
      let emitted = 0;
      for (const step of run) {
        if (step.kind === "wait") await sandbox.clock.advance({ minutes: step.minutes });
        else if (step.kind === "duplicate") sandbox.webhooks.duplicateNext(step.count);
        else {
          emitted += 1;
          await emit("a");
        }
      }
      await sandbox.clock.advance({ days: 1 });
      expect(delivered.size).toBe(emitted);
      expect(sandbox.snapshot().tables).toMatchObject({ tasks: [] });
    }),
    { numRuns: 50 },
  );
});

it("delivers the events of each webhook in order if nothing fails", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (run) => {
      const arrivals = new Map<string, string[]>();
      const { sandbox, emit, subscribe } = await openWebhooks({
        deliverWebhook: async (request) => {
          const event = (await request.json()) as WebhookEnvelope;
          // An event is delivered when it happens.
          expect(sandbox.clock.now()).toBe(Date.parse(event.createdOn));
          arrivals.set(request.url, [...(arrivals.get(request.url) ?? []), nameOf(event)]);
          return new Response();
        },
      });
      await subscribe({ url: "https://first.example/" });
      await subscribe({ url: "https://second.example/" });
      const emitted: string[] = [];
      for (const step of run) {
        if (step.kind === "wait") await sandbox.clock.advance({ minutes: step.minutes });
        if (step.kind !== "event") continue;
        emitted.push(String(emitted.length));
        await emit(emitted.at(-1) ?? "");
      }
      await sandbox.webhooks.settled();
      for (const url of ["https://first.example/", "https://second.example/"])
        expect(arrivals.get(url) ?? []).toEqual(emitted);
      const outcomes = sandbox.webhooks.deliveries.map(({ outcome }) => outcome);
      expect(outcomes).toEqual(outcomes.map(() => ({ status: 200 })));
    }),
    { numRuns: 50 },
  );
});
