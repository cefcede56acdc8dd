import { notify } from "@moovkit/core";
import type { EventClaim } from "../seen/seen-events.js";
import type { WebhookEvent } from "../webhook-event.js";
import type { DeliveryStatus } from "./delivery-status.js";
import type { HandlerSettings } from "./handler-options.js";

type RunnerSettings = Pick<HandlerSettings, "onEvent" | "seen" | "onError">;

type Claimed = Extract<EventClaim, { readonly state: "claimed" }>;

/** Handles an event whose claim is held. Only an event that was handled is confirmed. */
const handleClaimed = async (
  event: WebhookEvent,
  { confirm, release }: Claimed,
  { onEvent, onError }: RunnerSettings,
): Promise<void> => {
  try {
    await onEvent(event);
    await confirm();
  } catch (error) {
    try {
      await release();
    } catch (releaseError) {
      notify(onError, releaseError);
    }
    throw error;
  }
};

const handleUnlessSeen = async (event: WebhookEvent, settings: RunnerSettings): Promise<DeliveryStatus> => {
  try {
    const claim = await settings.seen.claim(event.eventID);
    if (claim.state === "busy") return 503;
    if (claim.state === "claimed") await handleClaimed(event, claim, settings);
    return 200;
  } catch (error) {
    notify(settings.onError, error);
    return 500;
  }
};

/**
 * Returns a function that handles an event unless it was handled before. Deliveries of an event that is being handled wait
 * for its outcome. Never rejects.
 */
export const createEventRunner = (
  settings: RunnerSettings,
): ((event: WebhookEvent) => Promise<DeliveryStatus>) => {
  const running = new Map<string, Promise<DeliveryStatus>>();
  return (event) => {
    const current = running.get(event.eventID);
    if (current) return current;
    const outcome = handleUnlessSeen(event, settings).finally(() => running.delete(event.eventID));
    running.set(event.eventID, outcome);
    return outcome;
  };
};
