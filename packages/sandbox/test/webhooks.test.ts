import type { Client } from "@moovkit/core";
import {
  createWebhook,
  disableWebhook,
  getWebhook,
  getWebhookSecret,
  listEventTypes,
  listWebhooks,
  pingWebhook,
  type UpdateWebhookInput,
  updateWebhook,
} from "@moovkit/webhooks";
import { describe, expect, it } from "vitest";
import { send, UNKNOWN_ID } from "./helpers.js";
import { createReceiver, HOOK_URL, openWebhooks } from "./webhooks-helpers.js";

const TIMESTAMP = expect.stringMatching(/^2026-01-01T00:00:00\.\d{9}Z$/);

describe("createWebhook", () => {
  it("returns the webhook with status 201", async () => {
    const { client } = await openWebhooks();
    const { data, response } = await createWebhook(client, {
      url: HOOK_URL,
      status: "enabled",
      eventTypes: ["transfer.updated"],
      description: "Payments",
    }).withResponse();
    expect(response).toMatchObject({ status: 201, issues: [] });
    expect(data).toEqual({
      webhookID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      url: HOOK_URL,
      status: "enabled",
      eventTypes: ["transfer.updated"],
      description: "Payments",
      createdOn: TIMESTAMP,
      updatedOn: TIMESTAMP,
    });
  });

  it.each([
    ["a URL that is not HTTP", { url: "ftp://shop.example" }, "url"],
    ["an unknown status", { status: "paused" }, "status"],
    ["an unknown type of event", { eventTypes: ["transfer.completed"] }, "eventTypes"],
    ["no description", { description: undefined }, "description"],
  ])("rejects %s", async (_, change, field) => {
    const { sandbox } = await openWebhooks();
    const body = { url: HOOK_URL, status: "enabled", eventTypes: ["*"], description: "", ...change };
    expect(await send(sandbox, "/webhooks", body)).toMatchObject({
      status: 422,
      body: { [field]: expect.anything() },
    });
    expect(await send(sandbox, "/webhooks")).toMatchObject({ status: 200, body: [] });
  });
});

describe("getWebhook and listWebhooks", () => {
  it("return the webhooks as they were created, the oldest first", async () => {
    const { client, subscribe } = await openWebhooks();
    const first = await subscribe();
    const second = await subscribe({ description: "Second" });
    expect(await getWebhook(client, { webhookID: second.webhookID })).toEqual(second);
    expect(await listWebhooks(client)).toEqual([first, second]);
  });
});

describe("updateWebhook", () => {
  it("replaces the settings and keeps the secret", async () => {
    const { client, subscribe } = await openWebhooks();
    const webhook = await subscribe();
    const { webhookID } = webhook;
    const { secret } = await getWebhookSecret(client, { webhookID });
    const changes: Omit<UpdateWebhookInput, "webhookID"> = {
      url: "https://shop.example/other",
      status: "disabled",
      eventTypes: ["account.created"],
      description: "Other",
    };
    const updated = await updateWebhook(client, { webhookID, ...changes });
    expect(updated).toEqual({ ...webhook, ...changes, updatedOn: TIMESTAMP });
    expect(updated.updatedOn > webhook.updatedOn).toBe(true);
    expect(await getWebhook(client, { webhookID })).toEqual(updated);
    expect(await getWebhookSecret(client, { webhookID })).toEqual({ secret });
  });
});

describe("disableWebhook", () => {
  it("disables the webhook, even when it is called twice", async () => {
    const { client, subscribe } = await openWebhooks();
    const webhook = await subscribe();
    const { webhookID } = webhook;
    await disableWebhook(client, { webhookID });
    const disabled = await getWebhook(client, { webhookID });
    expect(disabled).toEqual({ ...webhook, status: "disabled", updatedOn: TIMESTAMP });
    expect(disabled.updatedOn > webhook.updatedOn).toBe(true);
    await disableWebhook(client, { webhookID });
    expect(await listWebhooks(client)).toEqual([disabled]);
  });
});

describe("getWebhookSecret", () => {
  it("returns a random secret for each webhook, which nothing else contains", async () => {
    const { sandbox, client, subscribe } = await openWebhooks(createReceiver().options);
    const [first, second] = [await subscribe(), await subscribe()];
    const secrets = await Promise.all(
      [first, second].map(({ webhookID }) => getWebhookSecret(client, { webhookID })),
    );
    const [firstSecret = "", secondSecret = ""] = secrets.map(({ secret }) => secret);
    expect(firstSecret).toMatch(/^[0-9a-f]{64}$/);
    expect(secondSecret).not.toBe(firstSecret);
    const ping = await pingWebhook(client, { webhookID: first.webhookID });
    const visible = JSON.stringify([first, await listWebhooks(client), ping, sandbox.webhooks.deliveries]);
    expect(visible).not.toContain(firstSecret);
  });
});

describe("listEventTypes", () => {
  it("returns all types with a description", async () => {
    const { client } = await openWebhooks();
    const { data, response } = await listEventTypes(client).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toHaveLength(38);
    expect(new Set(data.map(({ eventTypeID }) => eventTypeID)).size).toBe(38);
    expect(Object.fromEntries(data.map(({ type, description }) => [type, description]))).toMatchObject({
      "transfer.updated": "Transfer updated",
      "bankAccount.created": "Bank account created",
      "networkID.updated": "Network ID updated",
      "ticket.messageAdded": "Ticket message added",
    });
  });
});

describe("pingWebhook", () => {
  it("delivers a test event at once, although the webhook does not subscribe to it", async () => {
    const receiver = createReceiver(() => 202);
    const { sandbox, client, subscribe } = await openWebhooks(receiver.options);
    const webhook = await subscribe({ eventTypes: ["transfer.updated"] });
    const { webhookID } = webhook;
    const { data, response } = await pingWebhook(client, { webhookID }).withResponse();
    expect(response.issues).toEqual([]);
    const event = {
      eventID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type: "event.test",
      data: { ping: true },
      createdOn: TIMESTAMP,
    };
    expect(data).toEqual({
      webhook: { ...webhook, lastUsedOn: TIMESTAMP },
      requestBodySent: event,
      responseStatusCode: 202,
    });
    expect(receiver.received.map((request) => request.event)).toEqual([data.requestBodySent]);
    expect(sandbox.webhooks.deliveries).toMatchObject([{ webhookID, event, attempt: 1 }]);
  });

  it("returns the status of a failure, and does not retry", async () => {
    const receiver = createReceiver(() => 500);
    const { sandbox, client, subscribe } = await openWebhooks(receiver.options);
    const { webhookID } = await subscribe();
    expect(await pingWebhook(client, { webhookID })).toMatchObject({ responseStatusCode: 500 });
    await sandbox.clock.advance({ days: 2 });
    expect(receiver.received).toHaveLength(1);
  });

  it("tests a webhook that is disabled", async () => {
    const receiver = createReceiver();
    const { client, subscribe } = await openWebhooks(receiver.options);
    const { webhookID } = await subscribe({ status: "disabled" });
    expect(await pingWebhook(client, { webhookID })).toMatchObject({ responseStatusCode: 204 });
    expect(receiver.received).toMatchObject([{ event: { data: { ping: true } } }]);
  });

  it("returns the status 0 if there is no response", async () => {
    const { client, subscribe } = await openWebhooks({
      deliverWebhook: () => Promise.reject(new Error("x")),
    });
    const { webhookID } = await subscribe();
    const ping = await pingWebhook(client, { webhookID });
    expect(ping.responseStatusCode).toBe(0);
    expect(ping.webhook).not.toHaveProperty("lastUsedOn");
  });

  it("works while a delivery to the webhook is in flight", async () => {
    let ping = async (): Promise<unknown> => undefined;
    const receiver = createReceiver(async ({ type }) => {
      if (type !== "event.test") await ping();
      return 204;
    });
    const { sandbox, client, emit, subscribe } = await openWebhooks(receiver.options);
    const { webhookID } = await subscribe();
    ping = () => pingWebhook(client, { webhookID });
    await emit("a");
    await sandbox.webhooks.settled();
    expect(receiver.received.map(({ event }) => event.type)).toEqual(["account.updated", "event.test"]);
  });
});

it.each<[string, (client: Client) => { result(): Promise<unknown> }]>([
  ["getWebhook", (client) => getWebhook(client, { webhookID: UNKNOWN_ID })],
  ["getWebhookSecret", (client) => getWebhookSecret(client, { webhookID: UNKNOWN_ID })],
  ["disableWebhook", (client) => disableWebhook(client, { webhookID: UNKNOWN_ID })],
  ["pingWebhook", (client) => pingWebhook(client, { webhookID: UNKNOWN_ID })],
  [
    "updateWebhook",
    (client) =>
      updateWebhook(client, {
        webhookID: UNKNOWN_ID,
        url: HOOK_URL,
        status: "enabled",
        eventTypes: [],
        description: "",
      }),
  ],
])("%s responds to an unknown ID with 404", async (_, call) => {
  const { client } = await openWebhooks();
  expect(await call(client).result()).toMatchObject({ ok: false, error: { code: "not_found_error" } });
});
