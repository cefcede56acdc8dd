import { type Client, createClient } from "@moovkit/core";
import {
  type CreateWebhookInput,
  createWebhook,
  type Webhook,
  type WebhookEnvelope,
} from "@moovkit/webhooks";
import { createApp } from "../src/app.js";
import { assembleSandbox } from "../src/assemble-sandbox.js";
import { createServices } from "../src/create-services.js";
import { createEngine } from "../src/engine/engine.js";
import { HANDLERS } from "../src/handlers.js";
import { type Sandbox, type SandboxOptions, sandboxTransport } from "../src/index.js";
import { OPERATIONS } from "../src/operations.js";
import { resolveSettings } from "../src/settings.js";
import { KEY, SECURITY } from "./helpers.js";

export const START = Date.UTC(2026, 0, 1);
export const HOOK_URL = "https://shop.example/webhooks/moov";

interface WebhookTest {
  readonly sandbox: Sandbox;
  readonly client: Client;
  /** Emits an event, as the handlers and the tasks of the sandbox do. */
  readonly emit: (type: string, data: object) => void;
  /** Creates a webhook. By default it is enabled and receives all events. */
  readonly subscribe: (input?: Partial<CreateWebhookInput>) => Promise<Webhook>;
}

/** Creates a sandbox with a clock that stands still. */
export const openWebhooks = async (options: SandboxOptions = {}): Promise<WebhookTest> => {
  const settings = resolveSettings({ apiKeys: [KEY], now: () => START, speed: 0, ...options });
  const services = await createServices(createEngine(settings));
  const sandbox = assembleSandbox(createApp(OPERATIONS, HANDLERS, services), services);
  const client = createClient({ transport: sandboxTransport(sandbox), security: SECURITY });
  const defaults: CreateWebhookInput = {
    url: HOOK_URL,
    status: "enabled",
    eventTypes: ["*"],
    description: "All events",
  };
  return {
    sandbox,
    client,
    emit: services.events.emit,
    subscribe: (input = {}) => createWebhook(client, { ...defaults, ...input }),
  };
};

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
    /** Returns the data of the events in the order of their arrival. */
    data: () => received.map(({ event }) => event.data),
  };
};
