import { describe, expect, it } from "vitest";
import { createScriptedClient, respond, type ScriptedClient, WITHOUT_DELAYS } from "./scripted-client.js";

const MAX_ATTEMPTS = 4;

const pingRepeatedly = async ({ ping }: ScriptedClient, calls: number): Promise<void> => {
  for (let call = 0; call < calls; call += 1) await ping().result();
};

describe("the retry budget", () => {
  it("is shared by all calls of a client", async () => {
    const client = createScriptedClient([respond(500)], {
      budget: { capacity: 4, refillPerSecond: 0 },
    });
    await pingRepeatedly(client, 5);
    expect(client.countRequests()).toBe(5 + 4);
  });

  it("allows one call all its attempts by default, and refills as time passes", async () => {
    const client = createScriptedClient([respond(500)], { ...WITHOUT_DELAYS, maxAttempts: 10 });
    await pingRepeatedly(client, 1);
    expect(client.countRequests()).toBe(10);
    await pingRepeatedly(client, 5);
    expect(client.countRequests()).toBe(10 + 5);
    // One retry returns every 50 seconds.
    client.advance(101_000);
    await pingRepeatedly(client, 1);
    expect(client.countRequests()).toBe(10 + 5 + 3);
  });

  it("is unlimited with `false`", async () => {
    const client = createScriptedClient([respond(500)], { budget: false });
    await pingRepeatedly(client, 20);
    expect(client.countRequests()).toBe(20 * MAX_ATTEMPTS);
  });

  it("is not used by retries that the server requests with `retry-after`", async () => {
    const client = createScriptedClient([respond(429, { "retry-after": "1" })]);
    await pingRepeatedly(client, 20);
    expect(client.countRequests()).toBe(20 * MAX_ATTEMPTS);
  });

  it("is not used up by occasional failures", async () => {
    const script = Array.from({ length: 50 }, () => [respond(503), respond(200)]).flat();
    const client = createScriptedClient(script);
    await pingRepeatedly(client, 50);
    expect(client.countRequests()).toBe(50 * 2);
  });

  it("is not used up for other calls by a call with more attempts", async () => {
    const client = createScriptedClient([respond(500)], WITHOUT_DELAYS);
    await client.ping({ retries: { maxAttempts: 50 } }).result();
    expect(client.countRequests()).toBe(50);
    // Three retries return.
    client.advance(151_000);
    await pingRepeatedly(client, 1);
    expect(client.countRequests()).toBe(50 + MAX_ATTEMPTS);
  });

  it("is not used up for other calls by a call that ran out of time", async () => {
    let time = 0;
    const client = createScriptedClient([respond(500)], {
      now: () => time,
      sleep: async () => {
        time += 40;
      },
    });
    await client.ping({ retries: { maxAttempts: 500, maxElapsedMs: 2000 } }).result();
    const requestsBefore = client.countRequests();
    expect(requestsBefore).toBe(1 + 2000 / 40);
    time += 151_000;
    await pingRepeatedly(client, 1);
    expect(client.countRequests() - requestsBefore).toBe(MAX_ATTEMPTS);
  });

  it("does not grow with failures", async () => {
    const { ping, createTransfer, countRequests } = createScriptedClient([respond(500)], {
      budget: { capacity: 0 },
    });
    for (let call = 0; call < 20; call += 1) await createTransfer().result();
    await ping().result();
    expect(countRequests()).toBe(20 + 1);
  });

  it.each([
    ["grows with successes", 0, 10 + 3],
    ["loses what successes earned after a minute", 60_000, 3],
  ])("%s", async (_, idleMs, retries) => {
    const successes = Array.from({ length: 105 }, () => respond(200));
    const client = createScriptedClient([...successes, respond(500)], WITHOUT_DELAYS);
    await pingRepeatedly(client, 105);
    client.advance(idleMs);
    await pingRepeatedly(client, 20);
    expect(client.countRequests()).toBe(105 + 20 + retries);
  });
});
