import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { linkSignal, sleep, waitFor, withTimeout } from "../src/index.js";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const countListeners = (signal: AbortSignal) => getEventListeners(signal, "abort").length;

const pending = new Promise<never>(() => {});

describe("sleep", () => {
  it("waits for the delay, and leaves no listener", async () => {
    const { signal } = new AbortController();
    const onEnd = vi.fn();
    const sleeping = sleep(1000, signal).then(onEnd);
    await vi.advanceTimersByTimeAsync(999);
    expect(onEnd).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await sleeping;
    expect(countListeners(signal)).toBe(0);
  });

  it("ends when the signal is aborted, and leaves no timer", async () => {
    const controller = new AbortController();
    const sleeping = sleep(1000, controller.signal);
    controller.abort("stop");
    await expect(sleeping).rejects.toBe("stop");
    expect(vi.getTimerCount()).toBe(0);
    await expect(sleep(1000, controller.signal)).rejects.toBe("stop");
    expect(vi.getTimerCount()).toBe(0);
  });

  it("does not end at once with a delay that is longer than a timer can be", async () => {
    const onEnd = vi.fn();
    void sleep(Number.POSITIVE_INFINITY).then(onEnd);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(onEnd).not.toHaveBeenCalled();
  });
});

describe("waitFor", () => {
  it("returns what the promise resolves or rejects with", async () => {
    const { signal } = new AbortController();
    expect(await waitFor(Promise.resolve("value"), signal)).toBe("value");
    await expect(waitFor(Promise.reject(new Error("failed")), signal)).rejects.toThrow("failed");
    expect(await waitFor(Promise.resolve("value"), undefined)).toBe("value");
    expect(countListeners(signal)).toBe(0);
  });

  it("ends when the signal is aborted, however many callers wait", async () => {
    const controller = new AbortController();
    const waiting = Array.from({ length: 20 }, () => waitFor(pending, controller.signal));
    expect(countListeners(controller.signal)).toBe(1);
    controller.abort("stop");
    for (const wait of waiting) await expect(wait).rejects.toBe("stop");
    await expect(waitFor(pending, controller.signal)).rejects.toBe("stop");
    expect(countListeners(controller.signal)).toBe(0);
  });
});

describe("withTimeout", () => {
  it("ends work that ignores its signal", async () => {
    let signal: AbortSignal | undefined;
    const work = withTimeout({ ms: 1000 }, (workSignal) => {
      signal = workSignal;
      return pending;
    });
    const error = work.catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await error).toMatchObject({ name: "TimeoutError" });
    expect(signal?.aborted).toBe(true);
  });

  it("rejects with the error that `createError` returns", async () => {
    const work = withTimeout({ ms: 1000, createError: () => "timed out" }, () => pending);
    const error = work.catch((reason: unknown) => reason);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await error).toBe("timed out");
  });

  it("returns the result, and leaves no timer and no listener", async () => {
    const { signal } = new AbortController();
    expect(await withTimeout({ ms: 1000, signal }, () => "value")).toBe("value");
    await expect(
      withTimeout({ ms: 1000, signal }, () => {
        throw new Error("failed");
      }),
    ).rejects.toThrow("failed");
    expect(vi.getTimerCount()).toBe(0);
    expect(countListeners(signal)).toBe(0);
  });

  it("does not start work if the signal is aborted", async () => {
    const work = vi.fn();
    await expect(withTimeout({ ms: 1000, signal: AbortSignal.abort("stop") }, work)).rejects.toBe("stop");
    expect(work).not.toHaveBeenCalled();
  });

  it("has no limit with `Infinity`", async () => {
    void withTimeout({ ms: Number.POSITIVE_INFINITY }, () => pending);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("linkSignal", () => {
  it("follows the first signal that is aborted, and not the others", () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const { signal } = linkSignal(first.signal, undefined, second.signal);
    second.abort("second");
    first.abort("first");
    expect(signal.reason).toBe("second");
    expect(linkSignal(first.signal, second.signal).signal.reason).toBe("first");
  });

  it("follows nothing after it is unlinked", () => {
    const controller = new AbortController();
    const linked = linkSignal(controller.signal);
    linked.unlink();
    expect(countListeners(controller.signal)).toBe(0);
    controller.abort();
    expect(linked.signal.aborted).toBe(false);
  });

  it("can be aborted without aborting the signals that it follows", () => {
    const { signal } = new AbortController();
    const linked = linkSignal(signal);
    linked.abort("only this");
    expect(linked.signal.reason).toBe("only this");
    expect(signal.aborted).toBe(false);
  });
});
