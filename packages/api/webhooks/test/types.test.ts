import type { IncomingHttpHeaders } from "node:http";
import type { Client, GenericError, UnprocessableEntityError } from "@moovkit/core";
import type { createClient, createCluster, createSentinel } from "redis";
import { describe, expectTypeOf, it } from "vitest";
import {
  createWebhook,
  getWebhookSecret,
  listWebhooks,
  redisSeenEvents,
  type TransferUpdatedEvent,
  updateWebhook,
  verifyWebhook,
  type Webhook,
  type WebhookEnvelope,
  type WebhookEvent,
  type WebhookIssues,
  type WebhookTransferStatus,
  webhookHandler,
} from "../src/index.js";

/** The calls are only type-checked. */
const check = <Value>(_: (value: Value) => void): void => {};

const FIELDS = { url: "https://shop.example", status: "enabled", description: "" } as const;

describe("the types of the webhooks package", () => {
  it("narrow the data of an event by its type", () =>
    check((event: WebhookEvent) => {
      // @ts-expect-error: not all events have a transfer
      event.data.transferID;
      if (event.type === "transfer.updated") {
        expectTypeOf(event).toEqualTypeOf<TransferUpdatedEvent>();
        expectTypeOf(event.data.status).toEqualTypeOf<WebhookTransferStatus>();
        expectTypeOf(event.data.source.paymentMethodID).toEqualTypeOf<string>();
      }
      if (event.type === "event.test") expectTypeOf(event.data.ping).toEqualTypeOf<boolean>();
      if (event.type === "bankAccount.updated")
        expectTypeOf(event.data.exceptionDetails?.description).toEqualTypeOf<string | undefined>();
      // @ts-expect-error: there is no such event
      if (event.type === "transfer.completed") return;
    }));

  it("leave an event whose type is not handled, which can be one that Moov has added", () =>
    check((event: WebhookEvent) => {
      switch (event.type) {
        case "transfer.updated":
          return;
        default: {
          const otherEvent: WebhookEnvelope = event;
          expectTypeOf(otherEvent.type).toEqualTypeOf<string>();
          expectTypeOf(otherEvent.data).toEqualTypeOf<object>();
        }
      }
    }));

  it("list all types of events", () => {
    type Type = WebhookEvent["type"];
    expectTypeOf<"ticket.messageAdded">().toExtend<Type>();
    expectTypeOf<"*">().not.toExtend<Type>();
    expectTypeOf<"account.deleted">().not.toExtend<Type>();
  });

  it("accept only documented types of events in requests, and any in responses", () =>
    check(async (client: Client) => {
      createWebhook(client, { ...FIELDS, eventTypes: ["*"] });
      // @ts-expect-error: there is no such event
      createWebhook(client, { ...FIELDS, eventTypes: ["transfer.completed"] });
      // @ts-expect-error: all fields are required
      updateWebhook(client, { webhookID: "w1", status: "enabled" });
      expectTypeOf(await listWebhooks(client)).toEqualTypeOf<Webhook[]>();
      expectTypeOf("planet.discovered").toExtend<Webhook["eventTypes"][number]>();
      expectTypeOf((await getWebhookSecret(client, { webhookID: "w1" })).secret).toEqualTypeOf<string>();
    }));

  it("name the fields of a 422 error", () =>
    check(async (client: Client) => {
      const result = await createWebhook(client, {} as never).result();
      if (result.ok) return;
      if (result.error.code === "unprocessable_entity_error")
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<WebhookIssues>>();
      if (result.error.code === "generic_error") expectTypeOf(result.error).toEqualTypeOf<GenericError>();
    }));

  it("accept the headers of the Fetch API, of Node and of a map", () => {
    const options = { body: "", secret: "" };
    check((headers: Headers) => verifyWebhook({ headers, ...options }));
    check((headers: IncomingHttpHeaders) => verifyWebhook({ headers, ...options }));
    check((headers: Map<string, string>) => verifyWebhook({ headers, ...options }));
    check((body: Buffer) => verifyWebhook({ ...options, headers: {}, body }));
    // @ts-expect-error: the body is parsed
    check((body: object) => verifyWebhook({ ...options, headers: {}, body }));
    // @ts-expect-error: the environment variable may not be set
    check((secret: string | undefined) => verifyWebhook({ ...options, headers: {}, secret }));
  });

  it("accept the clients of node-redis, and handlers of all kinds", () => {
    check((client: ReturnType<typeof createClient>) => redisSeenEvents(client));
    check((client: ReturnType<typeof createCluster>) => redisSeenEvents(client));
    check((client: ReturnType<typeof createSentinel>) => redisSeenEvents(client));
    check(() => webhookHandler({ secret: "", onEvent: async ({ eventID }) => eventID }));
    check(() => webhookHandler({ secret: ["", ""], onEvent: (event) => console.log(event) }));
    expectTypeOf(webhookHandler).returns.toEqualTypeOf<(request: Request) => Promise<Response>>();
  });
});
