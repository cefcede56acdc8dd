import { checkOptions, type OptionCheck } from "@moovkit/models";
import type { Engine } from "../engine/engine.js";
import type { WebhookDelivery } from "./delivery-log.js";
import type { WebhookServices } from "./webhook-services.js";

/** The webhook deliveries of a sandbox. */
export interface SandboxWebhooks {
  /** The last 1,000 attempts to deliver an event, the oldest first. Successful ones and failed ones. */
  readonly deliveries: readonly WebhookDelivery[];
  /**
   * Delivers the events that have happened. Retries that are due later are not awaited: set the clock forward for them.
   * Do not await it in `deliverWebhook`, because it waits for that delivery.
   *
   * @returns A promise that resolves when nothing is left to deliver at the current time of the sandbox.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * await sandbox.webhooks.settled();
   * console.log(sandbox.webhooks.deliveries);
   * ```
   */
  settled(): Promise<void>;
  /**
   * Delivers the next events twice, because Moov delivers at least once. Events that no webhook subscribes to do not
   * count.
   *
   * @param count - Number of events. Default: 1.
   * @throws ConfigurationError if `count` is not a whole number of at least 1.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * sandbox.webhooks.duplicateNext();
   * ```
   */
  duplicateNext(count?: number): void;
  /**
   * Holds the next events until there are `count` of them, and then delivers them in reverse order. Events that no
   * webhook subscribes to do not count.
   *
   * @param count - Number of events. Default: 2.
   * @throws ConfigurationError if `count` is not a whole number of at least 2.
   * @example
   * ```ts
   * import { createSandbox } from "@moovkit/sandbox";
   *
   * const sandbox = await createSandbox();
   * sandbox.webhooks.reorderNext(3);
   * ```
   */
  reorderNext(count?: number): void;
}

const atLeast = (minimum: number): OptionCheck => [
  (value) => Number.isSafeInteger(value) && Number(value) >= minimum,
  `a whole number of at least ${minimum}`,
];

const checkCount = (method: keyof SandboxWebhooks, count: number, minimum: number): number =>
  checkOptions(`sandbox.webhooks.${method}`, { count }, { count: atLeast(minimum) }).count;

/** Creates the public view of the webhook deliveries of a sandbox. */
export const createSandboxWebhooks = ({
  clock,
  scheduler,
  webhookLog,
  deliveries,
  eventSequence,
}: Engine & WebhookServices): SandboxWebhooks => ({
  get deliveries() {
    return webhookLog.list();
  },
  settled: async () => {
    do {
      scheduler.runDue();
      await deliveries.settle();
    } while (scheduler.nextDueAt() <= clock.now());
  },
  duplicateNext: (count = 1) => eventSequence.duplicateNext(checkCount("duplicateNext", count, 1)),
  reorderNext: (count = 2) => eventSequence.reorderNext(checkCount("reorderNext", count, 2)),
});
