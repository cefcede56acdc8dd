import type { Webhook } from "@moovkit/webhooks";
import type { Store } from "../engine/store.js";
import { rejectRequest } from "../reject-request.js";
import { createRandomToken } from "../secrets.js";

/** The webhooks of a sandbox, and their secrets. */
export interface WebhookStore {
  /** Returns a webhook. Rejects the request with status 404 if the webhook does not exist. */
  get(webhookID: string): Webhook;
  /** Returns the secret of a webhook. Rejects the request with status 404 if the webhook does not exist. */
  getSecret(webhookID: string): string;
  /** Returns all webhooks, the oldest first. */
  list(): readonly Webhook[];
  /** Adds or replaces a webhook. A webhook that is added gets a random secret. */
  save(webhook: Webhook): void;
  /** Returns whether a webhook exists and receives events. */
  isEnabled(webhookID: string): boolean;
  /** Returns the IDs of the enabled webhooks that subscribe to a type of event. */
  listSubscribers(type: string): readonly string[];
}

interface StoredWebhook {
  readonly webhook: Webhook;
  readonly secret: string;
}

/** Creates the webhook store of a sandbox. */
export const createWebhookStore = (store: Store): WebhookStore => {
  const webhooks = store.table<StoredWebhook>("webhooks");
  /** The subscribers by type of event. Most events have none, so the lookup must be fast. */
  const subscribers = new Map<string, readonly string[]>();
  const find = (webhookID: string): StoredWebhook =>
    webhooks.get(webhookID) ?? rejectRequest(404, { error: "there is no such webhook" });
  const list = () => Array.from(webhooks.values(), ({ webhook }) => webhook);
  const findSubscribers = (type: string) =>
    list()
      .filter(({ status }) => status === "enabled")
      .filter(({ eventTypes }) => eventTypes.includes(type) || eventTypes.includes("*"))
      .map(({ webhookID }) => webhookID);

  return {
    get: (webhookID) => find(webhookID).webhook,
    getSecret: (webhookID) => find(webhookID).secret,
    list,
    save: (webhook) => {
      const { secret = createRandomToken() } = webhooks.get(webhook.webhookID) ?? {};
      webhooks.set(webhook.webhookID, { webhook, secret });
      subscribers.clear();
    },
    isEnabled: (webhookID) => webhooks.get(webhookID)?.webhook.status === "enabled",
    listSubscribers: (type) => {
      const known = subscribers.get(type) ?? findSubscribers(type);
      subscribers.set(type, known);
      return known;
    },
  };
};
