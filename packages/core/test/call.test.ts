import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { MoovError } from "@moovkit/models";
import { describe, expect, it, vi } from "vitest";
import { ping } from "./operations.js";
import { createStubClient, OK } from "./stub-client.js";

/** Starting a process that compiles TypeScript can take seconds on a busy machine. */
const PROCESS_TIMEOUT_MS = 60_000;

describe("a failed call", () => {
  const fail = () => ping(createStubClient(() => ({ ...OK, status: 500 })).client);

  it("rejects with a `MoovError`", async () => {
    await expect(fail()).rejects.toBeInstanceOf(MoovError);
    await expect(fail().withResponse()).rejects.toBeInstanceOf(MoovError);
  });

  it("runs the `finally` callback once", async () => {
    const onFinally = vi.fn();
    await fail()
      .finally(onFinally)
      .catch(() => {});
    expect(onFinally).toHaveBeenCalledOnce();
  });

  it(
    "causes no unhandled rejection if its result is read after the failure or never",
    async () => {
      const script = fileURLToPath(new URL("unawaited-calls.ts", import.meta.url));
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [
        "--import=tsx",
        "--conditions=@moovkit/source",
        script,
      ]);
      expect({ stdout, stderr }).toEqual({ stdout: "connection_error\n", stderr: "" });
    },
    PROCESS_TIMEOUT_MS,
  );
});
