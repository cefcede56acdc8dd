/**
 * The result of a claim:
 *
 * - `claimed`: handle the event now, then call `confirm` or `release`.
 * - `seen`: the event was handled before.
 * - `busy`: another process handles the event at the moment.
 */
export type EventClaim =
  | {
      readonly state: "claimed";
      /** Remembers that the event was handled. */
      readonly confirm: () => void | PromiseLike<void>;
      /** Gives up the claim, so that the next delivery of the event is handled. */
      readonly release: () => void | PromiseLike<void>;
    }
  | { readonly state: "seen" }
  | { readonly state: "busy" };

/**
 * Remembers which events were handled. An event counts as handled only after `confirm`. A claim must end by itself if the
 * process that holds it stops, otherwise the event is lost.
 */
export interface SeenEvents {
  /** Claims an event, so that no other process handles it at the same time. */
  readonly claim: (eventID: string) => EventClaim | PromiseLike<EventClaim>;
}
