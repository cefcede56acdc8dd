import { validate } from "@moovkit/models";
import { listTransfers } from "@moovkit/transfers";
import { createWebhook, type WebhookEnvelope, WebhookEvent } from "@moovkit/webhooks";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox } from "../src/index.js";
import { KEY } from "./helpers.js";
import { openShop, withCard } from "./open-shop.js";
import { act, actions, openWorld } from "./shop-actions.js";

/** The statuses that can follow each status of a transfer. */
const NEXT_STATUSES: Readonly<Record<string, readonly string[]>> = {
  queued: ["pending", "failed", "canceled"],
  created: ["pending", "completed", "failed", "canceled"],
  pending: ["completed", "failed", "canceled"],
  completed: ["reversed"],
  failed: [],
  canceled: [],
  reversed: [],
};

interface TransferData {
  readonly transferID: string;
  readonly status: string;
}

/** Expects the events of a transfer to begin with its creation, and to follow its statuses up to the present one. */
const expectOrder = (events: readonly WebhookEnvelope[], { transferID, status }: TransferData): void => {
  const own = events.filter(({ data }) => (data as TransferData).transferID === transferID);
  const [first, ...updates] = own.filter(({ type }) => type.startsWith("transfer."));
  expect(first?.type).toBe("transfer.created");
  let previous = (first?.data as TransferData | undefined)?.status ?? "";
  for (const { type, data } of updates) {
    expect(type).toBe("transfer.updated");
    const next = (data as TransferData).status;
    // The status of a leg, such as `source.originated`.
    if (next.includes(".")) continue;
    expect(NEXT_STATUSES[previous]).toContain(next);
    previous = next;
  }
  expect(previous).toBe(status);
};

it("reports every transfer completely and in order, with valid events, each once", async () => {
  const start = await withCard(await openShop());
  await start.fund(20_000);
  await createWebhook(start.client, {
    url: "https://shop.example/webhooks",
    status: "enabled",
    eventTypes: ["*"],
    description: "All events",
  });
  const snapshot = start.sandbox.snapshot();
  const { accountID } = start.partner;
  const [funding] = await listTransfers(start.client, { accountID });
  await fc.assert(
    fc.asyncProperty(fc.array(actions, { minLength: 5, maxLength: 40 }), async (sequence) => {
      const events: WebhookEnvelope[] = [];
      const deliverWebhook = async (request: Request) => {
        events.push(await request.json());
        return new Response();
      };
      const sandbox = await createSandbox({ apiKeys: [KEY], speed: 0, snapshot, deliverWebhook });
      const shop = start.continueWith(sandbox);
      const world = openWorld(shop);
      for (const action of sequence) await act(world, action);
      sandbox.faults.clear();
      await sandbox.clock.advance({ days: 3 });
      for (const transfer of await listTransfers(shop.client, { accountID, count: 1000 }))
        if (transfer.transferID !== funding?.transferID) expectOrder(events, transfer);
      expect(new Set(events.map(({ eventID }) => eventID)).size).toBe(events.length);
      const times = events.map(({ createdOn }) => createdOn);
      expect(times).toEqual([...times].sort());
      for (const event of events) expect(await validate(WebhookEvent, event)).toEqual({ value: event });
    }),
    { numRuns: 40 },
  );
}, 60_000);
