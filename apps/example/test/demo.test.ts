import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createSandbox } from "@moovkit/sandbox";
import { listen } from "@moovkit/sandbox/node";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const TIMEOUT_MS = 60_000;
const KEY = {
  publicKey: "env-public",
  secretKey: "env-secret-4d2e",
  allowedOrigins: ["https://shop.example"],
};

/** Starts the demo from its sources, in a separate process, like `pnpm demo`. */
const startDemo = (args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawn(
    process.execPath,
    ["--import", "tsx", "--conditions=@moovkit/source", "apps/example/src/main.ts", ...args],
    { cwd: ROOT, env: { PATH: process.env.PATH, ...env }, stdio: ["ignore", "pipe", "pipe"] },
  );

const waitForExit = async (child: ChildProcess): Promise<number | null> => {
  const [exitCode] = await once(child, "close");
  return exitCode;
};

const runDemo = async (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) => {
  const child = startDemo(args, env);
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  const exitCode = await waitForExit(child);
  return { exitCode, ...output };
};

const environmentFor = (baseURL: string) => ({
  MOOV_PUBLIC_KEY: KEY.publicKey,
  MOOV_SECRET_KEY: KEY.secretKey,
  MOOV_ORIGIN: "https://shop.example",
  MOOV_BASE_URL: baseURL,
});

/** A JWT, a refresh token or the secret key. */
const SECRET = /eyJ[\w-]{10}|[0-9a-f]{64}|env-secret/i;
const STACK_LINE = /^\s+at /m;

describe("on the sandbox", () => {
  it("runs all steps, without colors when it is piped and without secrets", {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { exitCode, stdout, stderr } = await runDemo();
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/expires in/);
    expect(stdout).toMatch(/found the account of Amanda Yang/);
    expect(stdout).toMatch(/only the transport is different/);
    expect(stderr).toBe("");
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toMatch(SECRET);
  });

  it("ends quietly when its output is closed", { timeout: TIMEOUT_MS }, async () => {
    const child = startDemo([], {});
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await waitForExit(child)).toBe(0);
    expect(stderr).toBe("");
  });
});

describe("on a server that the environment names", () => {
  it("runs until the server is closed, and then prints why it fails", { timeout: TIMEOUT_MS }, async () => {
    const sandbox = await createSandbox({ apiKeys: [KEY] });
    const server = await listen(sandbox);
    const environment = environmentFor(server.url);
    const { exitCode, stdout, stderr } = await runDemo([], environment);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(server.url);
    expect(stdout + stderr).not.toMatch(SECRET);

    await server[Symbol.asyncDispose]();
    const failed = await runDemo([], environment);
    expect(failed.exitCode).toBe(1);
    expect(failed.stderr).toContain("ECONNREFUSED");
    expect(failed.stderr).not.toMatch(STACK_LINE);
    expect(failed.stdout + failed.stderr).not.toMatch(SECRET);
  });

  it("prints the error of a wrong API key", { timeout: TIMEOUT_MS }, async () => {
    const sandbox = await createSandbox();
    const server = await listen(sandbox);
    const { exitCode, stdout, stderr } = await runDemo([], environmentFor(server.url));
    await server[Symbol.asyncDispose]();
    expect(exitCode).toBe(1);
    expect(stderr).toContain("createAccessToken: 401");
    expect(stderr).not.toMatch(STACK_LINE);
    expect(stdout + stderr).not.toMatch(SECRET);
  });

  it("names the variables that are missing", { timeout: TIMEOUT_MS }, async () => {
    const { exitCode, stderr } = await runDemo([], {
      MOOV_PUBLIC_KEY: "p",
      MOOV_ORIGIN: "https://shop.example",
    });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("MOOV_SECRET_KEY");
    expect(stderr).not.toContain("MOOV_PUBLIC_KEY and");
  });
});

describe("arguments", () => {
  it.each(["--help", "-h"])("%s prints the usage", { timeout: TIMEOUT_MS }, async (argument) => {
    expect(await runDemo([argument])).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining("MOOV_SECRET_KEY"),
      stderr: "",
    });
  });

  it("that are unknown are rejected with the usage", { timeout: TIMEOUT_MS }, async () => {
    const { exitCode, stdout, stderr } = await runDemo(["--key", KEY.secretKey]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/unknown argument/);
    expect(stderr).toContain("Usage: pnpm demo [--help]");
    expect(stderr).not.toMatch(SECRET);
  });
});
