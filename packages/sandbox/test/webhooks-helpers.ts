import { type Account, updateAccount } from "@moovkit/accounts";
import type { Client } from "@moovkit/core";
import { validate } from "@moovkit/models";
import {
  type CreateWebhookInput,
  createWebhook,
  type Webhook,
  type WebhookEnvelope,
  WebhookEvent,
} from "@moovkit/webhooks";
import { expect } from "vitest";
import type { SandboxOptions } from "../src/index.js";
import { type OpenedClient, openClient } from "./open-client.js";

export const HOOK_URL = "https://shop.example/webhooks/moov";

/** Creates a webhook. By default it is enabled and receives all events. */
export const subscribeWith = (client: Client, input: Partial<CreateWebhookInput> = {}): Promise<Webhook> =>
  createWebhook(client, {
    url: HOOK_URL,
    status: "enabled",
    eventTypes: ["*"],
    description: "All events",
    ...input,
  });

interface WebhookTest extends OpenedClient {
  /** Emits one `account.updated` event, which has the name as `foreignID`: updates the partner account. */
  readonly emit: (name: string) => Promise<Account>;
  readonly subscribe: (input?: Partial<CreateWebhookInput>) => Promise<Webhook>;
}

/** Creates a sandbox with a clock that stands still. */
export const openWebhooks = async (options: SandboxOptions = {}): Promise<WebhookTest> => {
  const { sandbox, client } = await openClient(options);
  const accountID = sandbox.partnerAccountID;
  return {
    sandbox,
    client,
    emit: (name) => updateAccount(client, { accountID, foreignID: name }),
    subscribe: (input) => subscribeWith(client, input),
  };
};

/** Returns the name with which `emit` was called. */
export const nameOf = ({ data }: WebhookEnvelope): string => (data as { foreignID: string }).foreignID;

/** A request that a receiver received. */
interface ReceivedRequest {
  readonly request: Request;
  readonly text: string;
  readonly event: WebhookEnvelope;
}

/**
 * Creates a receiver of webhooks.
 *
 * @param respond - Returns the status of the response. Default: 204.
 */
export const createReceiver = (respond: (event: WebhookEnvelope) => number | Promise<number> = () => 204) => {
  const received: ReceivedRequest[] = [];
  const deliverWebhook = async (request: Request): Promise<Response> => {
    const text = await request.text();
    const event: WebhookEnvelope = JSON.parse(text);
    received.push({ request, text, event });
    return new Response(null, { status: await respond(event) });
  };
  return {
    received,
    /** For `createSandbox`. */
    options: { deliverWebhook },
    /** Returns the names of the events in the order of their arrival. */
    names: () => received.map(({ event }) => nameOf(event)),
  };
};

/** An event that a webhook received. */
type ReceivedEvent = Pick<WebhookEnvelope, "type" | "data">;

/**
 * Opens a sandbox with a webhook that receives all events.
 *
 * @param open - Opens the sandbox.
 */
export const watchEvents = async <Opened extends OpenedClient>(
  open: (options: SandboxOptions) => Promise<Opened>,
) => {
  const { received, options } = createReceiver();
  const opened = await open(options);
  await subscribeWith(opened.client);
  /** Returns the events since the last call whose type starts with a prefix. */
  const takeEvents = async (prefix = ""): Promise<readonly ReceivedEvent[]> => {
    await opened.sandbox.webhooks.settled();
    const events = received.splice(0).map(({ event }) => event);
    for (const event of events) expect(await validate(WebhookEvent, event)).toEqual({ value: event });
    return events.filter(({ type }) => type.startsWith(prefix)).map(({ type, data }) => ({ type, data }));
  };
  return { ...opened, takeEvents };
};

/** Creates a sandbox whose clock stands still, with a webhook that receives all events. */
export const openWithEvents = (options: SandboxOptions = {}) =>
  watchEvents((deliveryOptions) => openClient({ ...options, ...deliveryOptions }));
