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

/**
 * Returns whether an event was handled before, for example by looking for its ID in the table in which `onEvent` stores it.
 * It must not mark the event as handled: an event whose handling fails is delivered again.
 */
export type IsEventSeen = (eventID: string) => boolean | PromiseLike<boolean>;

/** Turns a function into `SeenEvents`. `onEvent` remembers the event, so there is nothing to confirm. */
export const toSeenEvents = (seen: SeenEvents | IsEventSeen): SeenEvents => {
  if (typeof seen !== "function") return seen;
  return {
    claim: async (eventID) =>
      (await seen(eventID)) ? { state: "seen" } : { state: "claimed", confirm: () => {}, release: () => {} },
  };
};
