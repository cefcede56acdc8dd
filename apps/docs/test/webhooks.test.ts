import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { signWebhook } from "@moovkit/webhooks";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { canStartRedis, startRedis } from "./redis-server.js";

const SECRET = "the-secret-of-the-webhook";
const URL_OF_WEBHOOK = "https://shop.example/webhooks/moov";

const createEvent = () => ({
  eventID: randomUUID(),
  type: "event.test",
  data: { ping: true },
  createdOn: "2026-01-01T12:00:00.000000001Z",
});

/** Creates the options of a signed request. */
const createDelivery = async (event: object, secret = SECRET) => ({
  method: "POST",
  headers: await signWebhook({
    secret,
    timestamp: new Date().toISOString(),
    nonce: randomUUID(),
    webhookID: randomUUID(),
  }),
  body: JSON.stringify(event),
});

let output: unknown[][];

beforeEach(() => {
  output = [];
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation(
      (...values) => void output.push(values),
    );
  vi.resetModules();
  vi.stubEnv("MOOV_PUBLIC_KEY", "public");
  vi.stubEnv("MOOV_SECRET_KEY", "the-secret-key");
  vi.stubEnv("MOOV_WEBHOOK_SECRET", SECRET);
  return () => vi.unstubAllEnvs();
});

type Deliver = (
  event: object,
  secret?: string,
) => Promise<Pick<Response, "status">>;

const toDeliver =
  (
    handler: (request: Request) => Response | Promise<Response>,
  ): Deliver =>
  async (event, secret) =>
    handler(
      new Request(URL_OF_WEBHOOK, await createDelivery(event, secret)),
    );

/** Checks a mounted handler: it accepts a delivery, and only if it is signed. */
const expectToWork = async (deliver: Deliver) => {
  const event = createEvent();
  expect(await deliver(event)).toMatchObject({ status: 200 });
  const linesPerEvent = output.length;
  expect(linesPerEvent).toBe(1);
  expect(String(output[0])).toContain("event.test");
  expect(await deliver(createEvent(), "another")).toMatchObject({
    status: 401,
  });
  return event;
};

/** Checks that a repeated event is accepted and not handled again. */
const expectToHandleOnce = async (deliver: Deliver) => {
  const event = await expectToWork(deliver);
  output.length = 0;
  expect(await deliver(event)).toMatchObject({ status: 200 });
  expect(output).toEqual([]);
};

const deliverTo = async (
  listener: RequestListener,
  use: (deliver: Deliver) => Promise<unknown>,
) => {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await use(async (event, secret) =>
    fetch(
      `http://127.0.0.1:${port}/webhooks/moov`,
      await createDelivery(event, secret),
    ),
  );
  server.close();
  server.closeAllConnections();
};

describe("the examples of webhooks", () => {
  it("work in Hono", async () => {
    const { default: app } = await import("../examples/webhooks/hono.js");
    await expectToHandleOnce(toDeliver((request) => app.fetch(request)));
  });

  it("work in Next.js", async () => {
    const { POST } = await import("../examples/webhooks/nextjs.js");
    await expectToHandleOnce(toDeliver(POST));
  });

  it("work in Bun and Deno", async () => {
    const { default: app } = await import("../examples/webhooks/bun.js");
    await expectToHandleOnce(toDeliver(app.fetch));
    const response = await app.fetch(
      new Request("https://shop.example/"),
    );
    expect(response.status).toBe(404);
  });

  it("work in a Worker", async () => {
    const { default: worker } = await import(
      "../examples/webhooks/worker.js"
    );
    const env = { MOOV_WEBHOOK_SECRET: SECRET };
    const waitUntil = vi.fn();
    await expectToHandleOnce(
      toDeliver((request) => worker.fetch(request, env, { waitUntil })),
    );
    expect(waitUntil).toHaveBeenCalledTimes(3);
  });

  it("work in Express", async () => {
    const { app } = await import("../examples/webhooks/express.js");
    await deliverTo(app, expectToHandleOnce);
  });

  it("verify deliveries in a server of Node", async () => {
    const { server } = await import("../examples/webhooks/verify.js");
    const [listener] = server.listeners("request");
    await deliverTo(listener as RequestListener, expectToWork);
  });

  it("show how to test a handler", async () => {
    await import("../examples/webhooks/test-handler.js");
    expect(output).toEqual([[200, 1]]);
  });

  it.skipIf(!canStartRedis)("share events in Redis", async () => {
    const server = await startRedis();
    vi.stubEnv("REDIS_URL", server.url);
    const { closeRedis, receiveWebhook } = await import(
      "../examples/webhooks/redis.js"
    );
    await expectToHandleOnce(toDeliver(receiveWebhook));
    await closeRedis();
    server.stop();
  });
});
