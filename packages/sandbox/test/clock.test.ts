import { ConfigurationError } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../src/index.js";
import { START } from "./helpers.js";

describe("sandbox.clock", () => {
  it("follows `now`", async () => {
    let now = START;
    const { clock } = await createSandbox({ now: () => now });
    now += 1500;
    expect(clock.now()).toBe(START + 1500);
  });

  it("runs as fast as `speed`", async () => {
    let now = START;
    const { clock } = await createSandbox({ now: () => now, speed: 3600 });
    now += 1000;
    expect(clock.now()).toBe(START + 3_600_000);
  });

  it("stands still with the speed 0 until it is set forward", async () => {
    let now = START;
    const { clock } = await createSandbox({ now: () => now, speed: 0 });
    now += 1000;
    expect(clock.now()).toBe(START);
    await clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 });
    expect(clock.now()).toBe(START + 93_784_005);
  });

  it("continues from the time to which it was set forward", async () => {
    let now = START;
    const { clock } = await createSandbox({ now: () => now });
    await clock.advance({ hours: 1 });
    now += 1000;
    expect(clock.now()).toBe(START + 3_601_000);
  });

  it.each([
    [{}, "the duration is empty"],
    [{ hours: undefined }, "the duration is empty"],
    [{ hours: -1 }, "`hours` must be a number of at least 0"],
    [{ hours: Number.NaN }, "`hours` must be a number of at least 0"],
    [{ weeks: 1 }, "weeks"],
    [{ days: 1e9 }, "after the year 9999"],
    [undefined, "advance"],
  ])("rejects the duration %j", async (duration, message) => {
    const { clock } = await createSandbox();
    await expect(clock.advance(duration as never)).rejects.toThrow(ConfigurationError);
    await expect(clock.advance(duration as never)).rejects.toThrow(message);
  });
});
