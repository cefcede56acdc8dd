import { ConfigurationError } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { memorySeenEvents } from "../src/index.js";
import { claimEvent } from "./claim-event.js";

describe("memorySeenEvents", () => {
  it("remembers an event only after it was confirmed", async () => {
    const seen = memorySeenEvents();
    const claim = await claimEvent(seen, "e1");
    expect(await seen.claim("e1")).toEqual({ state: "busy" });
    await claim.confirm();
    expect(await seen.claim("e1")).toEqual({ state: "seen" });
  });

  it("forgets a claim that was released", async () => {
    const seen = memorySeenEvents();
    await (await claimEvent(seen, "e1")).release();
    expect(await seen.claim("e1")).toMatchObject({ state: "claimed" });
  });

  it("forgets the oldest events, and no claims", async () => {
    const seen = memorySeenEvents({ maxEvents: 2 });
    await claimEvent(seen, "running");
    for (const eventID of ["e1", "e2", "e3"]) await (await claimEvent(seen, eventID)).confirm();
    expect(await seen.claim("e3")).toEqual({ state: "seen" });
    expect(await seen.claim("e2")).toEqual({ state: "seen" });
    expect(await seen.claim("e1")).toMatchObject({ state: "claimed" });
    expect(await seen.claim("running")).toEqual({ state: "busy" });
  });

  it("remembers 10,000 events by default", async () => {
    const seen = memorySeenEvents();
    for (let index = 0; index <= 10_000; index++) await (await claimEvent(seen, `e${index}`)).confirm();
    expect(await seen.claim("e1")).toEqual({ state: "seen" });
    expect(await seen.claim("e0")).toMatchObject({ state: "claimed" });
  });

  it.each([0, -1, 1.5, Number.NaN, "10"])("rejects `maxEvents` of %j", (maxEvents) => {
    expect(() => memorySeenEvents({ maxEvents: maxEvents as number })).toThrow(ConfigurationError);
  });
});
