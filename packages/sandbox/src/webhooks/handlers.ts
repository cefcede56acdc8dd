import type { Handler } from "../handler.js";
import { handleCreateWebhook } from "./create-webhook.js";
import { handleDisableWebhook } from "./disable-webhook.js";
import { handleGetWebhook } from "./get-webhook.js";
import { handleGetWebhookSecret } from "./get-webhook-secret.js";
import { handleListEventTypes } from "./list-event-types.js";
import { handleListWebhooks } from "./list-webhooks.js";
import { handlePingWebhook } from "./ping-webhook.js";
import { handleUpdateWebhook } from "./update-webhook.js";

/** The handlers of `@moovkit/webhooks`. */
export const WEBHOOKS_HANDLERS: readonly Handler[] = [
  handleListEventTypes,
  handleListWebhooks,
  handleCreateWebhook,
  handleGetWebhook,
  handleUpdateWebhook,
  handleDisableWebhook,
  handlePingWebhook,
  handleGetWebhookSecret,
];
