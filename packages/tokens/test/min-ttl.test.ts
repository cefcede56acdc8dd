import { describe, expect, it } from "vitest";
import { memoryStore } from "../src/index.js";
import { openTokenServer } from "./token-server.js";

describe("get({ minTtlSeconds })", () => {
  it("renews a token that expires earlier", async () => {
    const { createClient, countTokenRequests, time } = openTokenServer();
    const { security } = createClient();
    await security.get({ minTtlSeconds: 600 });
    await time.advance(2_900_000);
    expect((await security.get({ minTtlSeconds: 600 })).expiresIn).toBe(700);
    await time.advance(200_000);
    expect((await security.get()).expiresIn).toBe(500);
    expect((await security.get({ minTtlSeconds: 600 })).expiresIn).toBe(3600);
    expect(countTokenRequests()).toBe(2);
  });

  it("renews in the second half of the life of a token that never lives that long", async () => {
    const { createClient, countTokenRequests, time } = openTokenServer(60);
    const { security } = createClient();
    for (let second = 0; second < 60; second += 1) {
      expect((await security.get({ minTtlSeconds: 3600 })).expiresIn).toBeGreaterThanOrEqual(30);
      await time.advance(1_000);
    }
    expect(countTokenRequests()).toBe(2);
  });

  it("does not take a token from the store that expires earlier", async () => {
    const { createClient, countTokenRequests, time } = openTokenServer();
    const store = memoryStore({ now: time.now });
    await createClient({ store }).security.get();
    await time.advance(3_200_000);
    const { security } = createClient({ store });
    expect((await security.get({ minTtlSeconds: 600 })).expiresIn).toBe(3600);
    expect(countTokenRequests()).toBe(2);
  });

  it("fails if the renewal fails", async () => {
    const { createClient, faults, time } = openTokenServer();
    const { security } = createClient();
    await security.get();
    await time.advance(3_200_000);
    faults.next({ status: 500, times: 2 });
    await expect(security.get({ minTtlSeconds: 600 })).rejects.toMatchObject({ code: "server_error" });
    expect((await security.get()).expiresIn).toBe(400);
  });
});
