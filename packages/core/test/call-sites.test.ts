import { describe, expect, it, vi } from "vitest";
import { bindOperations } from "../src/index.js";
import { errorOf } from "./error-of.js";
import * as operations from "./operations.js";
import { ping, transfer } from "./operations.js";
import { createStubClient, neverRespond, OK } from "./stub-client.js";

/** Splits a stack into its frames, without positions. */
const framesOf = (stack = "") => stack.split("\n").filter((line) => /^\s+at /.test(line));

const countFramesOf = (stack: string | undefined, name: string) =>
  framesOf(stack).filter((frame) => frame.includes(name)).length;

const rejectionOf = async (promise: PromiseLike<unknown>): Promise<Error> => {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error("The call was expected to fail.");
};

describe("the stack of an error contains the line of the call once", () => {
  const { client } = createStubClient(
    () => new Promise((resolve) => setImmediate(() => resolve({ ...OK, status: 500 }))),
  );

  it("with `await`", async () => {
    const callFromHere = () => ping(client);
    const { stack } = await rejectionOf(callFromHere());
    expect(countFramesOf(stack, "callFromHere")).toBe(1);
    expect(countFramesOf(stack, "call-sites.test.ts")).toBeGreaterThan(0);
    expect(stack).toMatch(/^ServerError: ping: 500/);
  });

  it("with `result()`", async () => {
    const callFromHere = () => ping(client).result();
    const result = await callFromHere();
    expect(result.ok ? 0 : countFramesOf(result.error.stack, "callFromHere")).toBe(1);
  });

  it("with a method of a namespace and with `client.call`", async () => {
    const { api } = { api: bindOperations(client, { operations }) };
    const callMethod = () => errorOf(api.operations.ping());
    const callClient = () => errorOf(client.call(ping.operation, undefined));
    expect(countFramesOf((await callMethod()).stack, "callMethod")).toBe(1);
    expect(countFramesOf((await callClient()).stack, "callClient")).toBe(1);
  });

  it("if the input or an option is invalid", async () => {
    const withInvalidInput = () => errorOf(transfer(client, {} as never));
    const withInvalidOption = () => errorOf(ping(client, { timeoutMs: -1 }));
    expect(countFramesOf((await withInvalidInput()).stack, "withInvalidInput")).toBe(1);
    expect(countFramesOf((await withInvalidOption()).stack, "withInvalidOption")).toBe(1);
  });

  it("if the call timed out", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const silent = createStubClient(neverRespond).client;
      const callFromHere = () => errorOf(ping(silent, { timeoutMs: 5000 }));
      const error = callFromHere();
      await vi.advanceTimersByTimeAsync(5000);
      expect(countFramesOf((await error).stack, "callFromHere")).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("and starts with it: frames of the SDK are not in the stack of the call", async () => {
    const callFromHere = () => errorOf(ping(client));
    const { stack = "" } = await callFromHere();
    const frames = framesOf(stack);
    const index = frames.findIndex((frame) => frame.includes("callFromHere"));
    expect(frames.slice(index).filter((frame) => frame.includes("/core/src/"))).toEqual([]);
    const testLines = frames.filter((frame) => frame.includes("call-sites.test.ts"));
    expect(new Set(testLines).size).toBe(testLines.length);
  });
});

describe("the stack of an error contains the line of the call", () => {
  const { client } = createStubClient(
    () => new Promise((resolve) => setImmediate(() => resolve({ ...OK, status: 500 }))),
  );

  it("in functions that await each other", async () => {
    const awaitInside = async () => {
      await ping(client);
    };
    const awaitOutside = async () => {
      await awaitInside();
    };
    const { stack } = await rejectionOf(awaitOutside());
    expect(stack).toContain("awaitInside");
    expect(stack).toContain("awaitOutside");
  });

  it.each<[string, (call: Promise<unknown>) => Promise<unknown>]>([
    ["then", (call) => call.then(() => {})],
    ["finally", (call) => call.finally(() => {})],
    ["Promise.all", (call) => Promise.all([call])],
    ["Promise.race", (call) => Promise.race([call])],
    [
      "Promise.allSettled",
      (call) =>
        Promise.allSettled([call]).then(([first]) => Promise.reject((first as PromiseRejectedResult).reason)),
    ],
  ])("with `%s`", async (_, use) => {
    const callFromHere = () => use(ping(client));
    expect((await rejectionOf(callFromHere())).stack).toContain("callFromHere");
  });

  it("with `withResponse`", async () => {
    const callFromHere = () => ping(client).withResponse();
    expect((await rejectionOf(callFromHere())).stack).toContain("callFromHere");
  });

  it("if the client is closed, and if the authenticator fails", async () => {
    const closed = createStubClient().client;
    await closed.close();
    const callClosed = () => ping(closed);
    expect((await rejectionOf(callClosed())).stack).toContain("callClosed");
    const accessToken = () => Promise.reject(new Error("no vault"));
    const unauthenticated = createStubClient(undefined, { security: { accessToken } }).client;
    const callUnauthenticated = () => ping(unauthenticated);
    expect((await rejectionOf(callUnauthenticated())).stack).toContain("callUnauthenticated");
  });
});
