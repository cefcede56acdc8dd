import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TokenStore } from "@moovkit/tokens";
import { createClient } from "redis";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { redisStore } from "../src/index.js";
import { createToken, neverAborted, writeToken } from "./redis-fixture.js";
import { canStartRedis, type RedisServer, startRedis } from "./redis-server.js";

const KEY = "any";

const spend = async (store: TokenStore): Promise<boolean> => {
  const acquired = await store.acquire(KEY, 10_000, neverAborted);
  if (!("lease" in acquired)) throw new Error("Another holder has the lease.");
  const isSpent = await store.spend(KEY, acquired.lease, neverAborted);
  await store.release(KEY, acquired.lease, neverAborted);
  return isSpent;
};

describe.skipIf(!canStartRedis)("a Redis that restarts from a snapshot", { timeout: 60_000 }, () => {
  const directory = mkdtempSync(join(tmpdir(), "moovkit-snapshot-"));
  let server: RedisServer;
  let client: ReturnType<typeof createClient>;
  beforeAll(async () => {
    server = await startRedis(["--dir", directory]);
    client = createClient({ url: server.url, socket: { reconnectStrategy: 20 } });
    client.on("error", () => {});
    await client.connect();
  });
  afterAll(async () => {
    client.destroy();
    await server.kill();
    rmSync(directory, { recursive: true });
  });

  it("lets nobody send a refresh token that was spent after the snapshot", async () => {
    const store = redisStore({ client, encryptionKey: randomBytes(32) });
    await writeToken(store, KEY);
    await client.sendCommand(["SAVE"]);
    expect(await spend(store)).toBe(true);
    await server.kill();
    await server.start();
    await expect.poll(() => client.isReady).toBe(true);
    expect(await store.read(KEY, neverAborted)).toMatchObject({ accessToken: "the-access-token" });
    expect(await spend(store)).toBe(false);
    await writeToken(store, KEY, createToken({ refreshToken: "newer" }));
    expect(await spend(store)).toBe(true);
  });

  it("lets nobody send a refresh token if the server does not report which run it is", async () => {
    await client.sendCommand(["ACL", "SETUSER", "limited", "on", ">pw", "~*", "&*", "+@all", "-info"]);
    const limited = createClient({ url: server.url, username: "limited", password: "pw" });
    await limited.on("error", () => {}).connect();
    const store = redisStore({ client: limited, encryptionKey: randomBytes(32), keyPrefix: "limited:" });
    await writeToken(store, KEY);
    expect(await spend(store)).toBe(false);
    limited.destroy();
  });
});
