import { type EventType, listEventTypes, WebhookEventTypeInput } from "@moovkit/webhooks";
import { defineHandler } from "../handler.js";

/** Describes `bankAccount.created` as "Bank account created". */
const describe = (type: string): string => {
  const words = type.replace(".", " ").replace(/(?<=[a-z])(?=[A-Z])/g, " ");
  const text = words.replace(/ [A-Z](?=[a-z])/g, (initial) => initial.toLowerCase());
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** `*` stands for all types, so it is not one of them. */
const EVENT_TYPES: readonly EventType[] = Array.from(WebhookEventTypeInput._zod.values ?? [], String)
  .filter((type) => type !== "*")
  .map((type) => ({ eventTypeID: type, type, description: describe(type) }));

export const handleListEventTypes = defineHandler(listEventTypes, {
  handle: () => ({ body: EVENT_TYPES }),
});
