import type { WebhookEnvelope } from "@moovkit/webhooks";

/** How an attempt to deliver an event ended: with the status of the response, or without a response. */
export type WebhookOutcome = { readonly status: number } | { readonly error: string };

/** An attempt to deliver an event to a webhook. */
export interface WebhookDelivery {
  /** Identifies the delivery. All its attempts have the same ID. */
  readonly deliveryID: string;
  readonly webhookID: string;
  readonly url: string;
  readonly event: WebhookEnvelope;
  /** 1 for the first attempt. */
  readonly attempt: number;
  /** When the request was sent. RFC 3339, with nanoseconds. */
  readonly sentOn: string;
  readonly outcome: WebhookOutcome;
}

/** The last attempts to deliver events. */
export interface DeliveryLog {
  /** Adds an attempt. Removes the oldest one if there are too many. */
  add(delivery: WebhookDelivery): void;
  /** Returns the attempts, the oldest first. */
  list(): readonly WebhookDelivery[];
}

const MAX_DELIVERIES = 1000;

/** Creates an empty log. */
export const createDeliveryLog = (): DeliveryLog => {
  const deliveries: WebhookDelivery[] = [];
  return {
    add: (delivery) => {
      deliveries.push(delivery);
      if (deliveries.length > MAX_DELIVERIES) deliveries.shift();
    },
    list: () => [...deliveries],
  };
};
