import type { EventClaim, SeenEvents } from "../src/index.js";

/** Claims an event that nothing else has claimed. */
export const claimEvent = async (seen: SeenEvents, eventID: string) => {
  const claim: EventClaim = await seen.claim(eventID);
  if (claim.state !== "claimed") throw new Error(`The event is ${claim.state}.`);
  return claim;
};
