import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type Account, createAccount, disconnectAccount, getAccount } from "@moovkit/accounts";
import {
  disableWebhook,
  getWebhook,
  getWebhookSecret,
  listWebhooks,
  signWebhook,
  updateWebhook,
  type WebhookEvent,
  webhookHandler,
} from "@moovkit/webhooks";
import { describe, expect, it, vi } from "vitest";
import type { Sandbox } from "../src/index.js";
import { BUSINESS } from "./open-client.js";
import { createReceiver, HOOK_URL, nameOf, openWebhooks } from "./webhooks-helpers.js";

it("posts a signed event", async () => {
  const receiver = createReceiver();
  const { sandbox, client, emit, subscribe } = await openWebhooks(receiver.options);
  const { webhookID } = await subscribe();
  await sandbox.clock.advance({ hours: 1, milliseconds: 250 });
  const { accountID } = await emit("a");
  await sandbox.webhooks.settled();

  const [{ request, event }] = receiver.received as [(typeof receiver.received)[0]];
  expect(event).toEqual({
    eventID: expect.stringMatching(/^[0-9a-f-]{36}$/),
    type: "account.updated",
    data: { accountID, foreignID: "a" },
    createdOn: expect.stringMatching(/^2026-01-01T01:00:00\.250\d{6}Z$/),
  });
  expect(request).toMatchObject({ method: "POST", url: HOOK_URL, redirect: "manual" });
  const { "x-nonce": nonce = "", ...headers } = Object.fromEntries(request.headers);
  expect(nonce).toMatch(/^[0-9a-f]{64}$/);
  const { secret } = await getWebhookSecret(client, { webhookID });
  expect(headers).toEqual({
    "content-type": "application/json",
    "user-agent": "moovkit-sandbox",
    ...(await signWebhook({ secret, webhookID, nonce, timestamp: "2026-01-01T01:00:00Z" }).then(
      ({ "x-nonce": _, ...signed }) => signed,
    )),
  });
});

it("delivers to a webhook handler without HTTP", async () => {
  const events: WebhookEvent[] = [];
  let deliverWebhook = async (_: Request): Promise<Response> => new Response(null, { status: 500 });
  const { sandbox, client, subscribe } = await openWebhooks({
    deliverWebhook: (request) => deliverWebhook(request),
  });
  const { webhookID } = await subscribe({ eventTypes: ["account.created"] });
  const { secret } = await getWebhookSecret(client, { webhookID });
  deliverWebhook = webhookHandler({
    secret,
    now: sandbox.clock.now,
    onEvent: (event) => {
      events.push(event);
    },
  });
  // The handler drops the second delivery of the event.
  sandbox.webhooks.duplicateNext();
  await sandbox.clock.advance({ days: 30 });
  const { accountID } = await createAccount(client, BUSINESS);
  await sandbox.webhooks.settled();
  expect(events).toMatchObject([{ type: "account.created", data: { accountID } }]);
  const outcomes = sandbox.webhooks.deliveries.map(({ outcome }) => outcome);
  expect(outcomes).toEqual([{ status: 200 }, { status: 200 }]);
});

it("delivers to the webhooks that subscribe to the type of the event", async () => {
  const receiver = createReceiver();
  const { sandbox, client, emit, subscribe } = await openWebhooks(receiver.options);
  const { accountID } = await createAccount(client, BUSINESS);
  await subscribe({ url: "https://all.example/", eventTypes: ["*"] });
  await subscribe({
    url: "https://changes.example/",
    eventTypes: ["account.updated", "transfer.updated"],
  });
  await subscribe({ url: "https://none.example/", eventTypes: [] });
  await subscribe({ url: "https://disabled.example/", status: "disabled" });
  await emit("a");
  await disconnectAccount(client, { accountID });
  await sandbox.webhooks.settled();
  expect(receiver.received.map(({ request, event }) => [request.url, event.type]).sort()).toEqual([
    ["https://all.example/", "account.disconnected"],
    ["https://all.example/", "account.updated"],
    ["https://changes.example/", "account.updated"],
  ]);
});

it("keeps nothing of an event without subscribers", async () => {
  const { sandbox, emit, subscribe } = await openWebhooks();
  await subscribe({ eventTypes: ["transfer.created"] });
  /** Returns what the update of an account does not change. */
  const listOtherTables = () => {
    const { accounts: _accounts, timestamps: _timestamps, ...others } = sandbox.snapshot().tables;
    return others;
  };
  const before = listOtherTables();
  await emit("a");
  expect(listOtherTables()).toEqual(before);
});

it("follows changes of the subscription", async () => {
  const receiver = createReceiver();
  const { sandbox, client, emit, subscribe } = await openWebhooks(receiver.options);
  const { webhookID, description } = await subscribe({ eventTypes: ["account.updated"] });
  const emitAll = async (name: string) => {
    await emit(name);
    await createAccount(client, { ...BUSINESS, foreignID: `new-${name}` });
    await sandbox.webhooks.settled();
  };
  await emitAll("1");
  const settings = { webhookID, url: "https://other.example/", description };
  await updateWebhook(client, { ...settings, status: "enabled", eventTypes: ["account.created"] });
  await emitAll("2");
  await disableWebhook(client, { webhookID });
  await emitAll("3");
  expect(receiver.received.map(({ request, event }) => [request.url, event.type, nameOf(event)])).toEqual([
    [HOOK_URL, "account.updated", "1"],
    ["https://other.example/", "account.created", "new-2"],
  ]);
});

it("delivers in the order of the events, one after the other", async () => {
  const names = Array.from({ length: 50 }, (_, index) => String(index));
  let emitLastEvent = async (): Promise<unknown> => undefined;
  let inFlight = 0;
  const receiver = createReceiver(async (event) => {
    inFlight += 1;
    expect(inFlight).toBe(1);
    if (nameOf(event) === "10") await emitLastEvent();
    await new Promise((resolve) => setImmediate(resolve));
    inFlight -= 1;
    return 200;
  });
  const { sandbox, client, emit, subscribe } = await openWebhooks(receiver.options);
  await subscribe();
  // No event is delivered before all of them have happened.
  sandbox.webhooks.reorderNext(names.length);
  for (const name of names.toReversed()) await emit(name);
  emitLastEvent = async () => {
    await emit("50");
    // Each request starts what is due.
    return listWebhooks(client);
  };
  await sandbox.webhooks.settled();
  expect(receiver.names()).toEqual([...names, "50"]);
  expect(sandbox.webhooks.deliveries.every(({ outcome }) => "status" in outcome)).toBe(true);
});

it("does not let a slow webhook delay another one", async () => {
  const arrivals: string[] = [];
  let releaseSlow = () => {};
  const slow = new Promise<void>((resolve) => {
    releaseSlow = resolve;
  });
  const { sandbox, emit, subscribe } = await openWebhooks({
    deliverWebhook: async ({ url }) => {
      if (url.includes("slow")) await slow;
      arrivals.push(url);
      // The slow one waits until the other one has received both events.
      if (arrivals.length === 2) releaseSlow();
      return new Response();
    },
  });
  await subscribe({ url: "https://slow.example/" });
  await subscribe({ url: "https://fast.example/" });
  await emit("a");
  await emit("b");
  await sandbox.webhooks.settled();
  expect(arrivals.map((url) => new URL(url).hostname)).toEqual([
    "fast.example",
    "fast.example",
    "slow.example",
    "slow.example",
  ]);
});

it.each<[string, (sandbox: Sandbox) => Promise<void>]>([
  ["settled", ({ webhooks }) => webhooks.settled()],
  ["advance", ({ clock }) => clock.advance({ seconds: 0 })],
])("lets the receiver fetch the resource, and delivers the events that follow: %s", async (_, deliver) => {
  let fetchAccount = async (_: object): Promise<void> => {};
  const receiver = createReceiver(async ({ type, data }) => {
    if (type === "account.created") await fetchAccount(data);
    return 200;
  });
  const { sandbox, client, emit, subscribe } = await openWebhooks(receiver.options);
  const accounts: Account[] = [];
  fetchAccount = async (data) => {
    accounts.push(await getAccount(client, data as { accountID: string }));
    await emit("a");
  };
  await subscribe({ eventTypes: ["account.created", "account.updated"] });
  const account = await createAccount(client, BUSINESS);
  await deliver(sandbox);
  expect(accounts).toEqual([account]);
  expect(receiver.received.map(({ event }) => event.type)).toEqual(["account.created", "account.updated"]);
});

it("sets lastUsedOn when a delivery has succeeded", async () => {
  let status = 500;
  const { sandbox, client, emit, subscribe } = await openWebhooks(createReceiver(() => status).options);
  const { webhookID } = await subscribe();
  await emit("a");
  await sandbox.webhooks.settled();
  expect(await getWebhook(client, { webhookID })).not.toHaveProperty("lastUsedOn");
  status = 200;
  await sandbox.clock.advance({ seconds: 10 });
  const { sentOn } = sandbox.webhooks.deliveries.at(-1) ?? {};
  expect(sentOn).toMatch(/^2026-01-01T00:00:10/);
  expect(await getWebhook(client, { webhookID })).toMatchObject({ lastUsedOn: sentOn });
});

it.each([null, "https://shop.example", {}])("rejects the option deliverWebhook: %j", async (value) => {
  await expect(openWebhooks({ deliverWebhook: value as never })).rejects.toMatchObject({
    code: "configuration_error",
    message:
      "createSandbox: `deliverWebhook` must be a function that takes a `Request` and returns a `Response`.",
  });
});

describe("the log", () => {
  it("contains every attempt", async () => {
    let status = 500;
    const { sandbox, emit, subscribe } = await openWebhooks(createReceiver(() => status).options);
    const { webhookID } = await subscribe();
    await emit("a");
    await sandbox.webhooks.settled();
    status = 200;
    await sandbox.clock.advance({ hours: 1 });
    const [first, second, ...others] = sandbox.webhooks.deliveries;
    const event = { type: "account.updated", data: { foreignID: "a" } };
    expect(first).toMatchObject({ webhookID, url: HOOK_URL, event, attempt: 1, outcome: { status: 500 } });
    expect(second).toMatchObject({ attempt: 2, outcome: { status: 200 } });
    expect(second?.deliveryID).toBe(first?.deliveryID);
    expect(others).toEqual([]);
  });

  it("keeps the last 1,000 attempts", async () => {
    const { sandbox, emit, subscribe } = await openWebhooks(createReceiver().options);
    await subscribe();
    for (let index = 0; index < 1003; index += 1) await emit(String(index));
    await sandbox.webhooks.settled();
    const names = sandbox.webhooks.deliveries.map(({ event }) => nameOf(event));
    expect(names).toHaveLength(1000);
    expect([names[0], names.at(-1)]).toEqual(["3", "1002"]);
  });

  it.each<[string, unknown, object]>([
    ["an error", () => Promise.reject(new Error("refused")), { error: "refused" }],
    [
      "an error with a cause",
      () => Promise.reject(new Error("fetch failed", { cause: new Error("refused") })),
      { error: "fetch failed: refused" },
    ],
    [
      "an error before there is a promise",
      () => {
        throw new Error("refused");
      },
      { error: "refused" },
    ],
    ["a text that is thrown", () => Promise.reject("refused"), { error: "refused" }],
    ["null that is thrown", () => Promise.reject(null), { error: expect.stringMatching(/cannot be read/) }],
    ["nothing", () => undefined, { error: expect.stringMatching(/not a `Response`/) }],
    ["a response without a promise", () => new Response("a", { status: 404 }), { status: 404 }],
    [
      "a response whose body the receiver reads",
      () => {
        const response = new Response("a");
        response.body?.getReader();
        return response;
      },
      { status: 200 },
    ],
    ["a redirect", () => Response.redirect("https://other.example"), { status: 302 }],
  ])("contains how it ended: %s", async (_, deliverWebhook, outcome) => {
    const { sandbox, emit, subscribe } = await openWebhooks({ deliverWebhook: deliverWebhook as never });
    await subscribe();
    await emit("a");
    await sandbox.webhooks.settled();
    expect(sandbox.webhooks.deliveries.map((delivery) => delivery.outcome)).toEqual([outcome]);
  });
});

describe("over HTTP", () => {
  const serve = async (handle: (request: IncomingMessage, response: ServerResponse) => void) => {
    const server = createServer(handle).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    return {
      url: `http://127.0.0.1:${port}/webhooks`,
      [Symbol.asyncDispose]: async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    };
  };

  it("posts to the URL with fetch", async () => {
    const bodies: string[] = [];
    await using server = await serve(async (request, response) => {
      bodies.push(`${request.method} ${request.url} ${await text(request)}`);
      response.end("received");
    });
    const { sandbox, emit, subscribe } = await openWebhooks();
    await subscribe({ url: server.url });
    await emit("a");
    await emit("b");
    await sandbox.webhooks.settled();
    const { deliveries } = sandbox.webhooks;
    expect(deliveries.map(({ outcome }) => outcome)).toEqual([{ status: 200 }, { status: 200 }]);
    expect(bodies).toEqual(deliveries.map(({ event }) => `POST /webhooks ${JSON.stringify(event)}`));
  });

  it("does not follow a redirect", async () => {
    const paths: unknown[] = [];
    await using server = await serve((request, response) => {
      paths.push(request.url);
      response.writeHead(307, { location: "/elsewhere" }).end();
    });
    const { sandbox, emit, subscribe } = await openWebhooks();
    await subscribe({ url: server.url });
    await emit("a");
    await sandbox.webhooks.settled();
    expect(sandbox.webhooks.deliveries).toMatchObject([{ outcome: { status: 307 } }]);
    expect(paths).toEqual(["/webhooks"]);
  });

  it("fails without a server", async () => {
    const { url } = await (async () => {
      await using server = await serve(() => {});
      return server;
    })();
    const { sandbox, emit, subscribe } = await openWebhooks();
    await subscribe({ url });
    await emit("a");
    await sandbox.webhooks.settled();
    expect(sandbox.webhooks.deliveries).toMatchObject([
      { outcome: { error: expect.stringMatching(/ECONNREFUSED/) } },
    ]);
  });
});

describe("without a call of advance or settled", () => {
  it.each([0, 1])("starts the deliveries with speed %d", async (speed) => {
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const receiver = createReceiver((event) => {
      if (nameOf(event) === "b") finish();
      return 200;
    });
    const { emit, subscribe } = await openWebhooks({ ...receiver.options, speed, now: Date.now });
    await subscribe();
    await emit("a");
    await emit("b");
    await finished;
    expect(receiver.received).toHaveLength(2);
  });

  it("retries when the time has passed, even if the clock was set forward in between", async () => {
    vi.useFakeTimers();
    try {
      let retry = () => {};
      const retried = new Promise<void>((resolve) => {
        retry = resolve;
      });
      const receiver = createReceiver(() => {
        if (receiver.received.length === 2) retry();
        return 500;
      });
      const { sandbox, emit, subscribe } = await openWebhooks({
        ...receiver.options,
        speed: 2,
        now: Date.now,
      });
      await subscribe();
      await emit("a");
      vi.advanceTimersByTime(0);
      await sandbox.webhooks.settled();
      await sandbox.clock.advance({ seconds: 6 });
      vi.advanceTimersByTime(1900);
      await sandbox.webhooks.settled();
      expect(receiver.received).toHaveLength(1);
      vi.advanceTimersByTime(100);
      await retried;
    } finally {
      vi.useRealTimers();
    }
  });
});

it.each([
  ["sandbox", "2026-01-03T00:00:00Z"],
  ["real", "2026-01-01T00:00:00Z"],
] as const)("signs with the time that webhookTime is: %s", async (webhookTime, timestamp) => {
  const receiver = createReceiver();
  const { sandbox, emit, subscribe } = await openWebhooks({ ...receiver.options, webhookTime });
  await sandbox.clock.advance({ days: 2 });
  await subscribe();
  await emit("a");
  await sandbox.webhooks.settled();
  expect(receiver.received[0]?.request.headers.get("x-timestamp")).toBe(timestamp);
});
