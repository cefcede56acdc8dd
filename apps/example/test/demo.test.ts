import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createSandbox, type Sandbox } from "@moovkit/sandbox";
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

/** A JWT, a refresh token or the secret of a webhook, the secret key of the environment, or the number of a bank account. */
const SECRET = /eyJ[\w-]{10}|[0-9a-f]{64}|env-secret|0004321567/i;
/** The secret key of the embedded sandbox is a UUID. */
const SECRET_KEY = /[0-9a-f]{8}(-[0-9a-f]{4}){3}/i;
const STACK_LINE = /^\s+at /m;

/** Starts a server for a sandbox, and changes the responses of one operation. */
const listenWith = (sandbox: Sandbox, operation: string, change: (body: object) => object) =>
  listen({
    fetch: async (request, connection) => {
      const response = await sandbox.fetch(request, connection);
      if (sandbox.requests.at(-1)?.operation !== operation) return response;
      return Response.json(change((await response.json()) as object), { status: response.status });
    },
  });

const linesOf = (text: string): readonly string[] => text.split("\n").map((line) => line.trim());

describe("the payment story", () => {
  it("moves money on the sandbox, without colors when it is piped and without secrets", {
    timeout: TIMEOUT_MS,
  }, async () => {
    const { exitCode, stdout, stderr } = await runDemo();
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(linesOf(stdout)).toEqual(
      expect.arrayContaining([
        "✓ the seller has accepted the terms on https://shop.example",
        "✓ the buyer's bank account is verified",
        "✓ the test event is verified",
        "✓ the forged event is rejected (401)",
        "✓ the buyer's wallet contains $120.00",
        "✓ the seller's wallet contains $29.00",
        "✓ the retry sent the same idempotency key",
        "✓ status 409 resolves with the original transfer",
        "✓ exactly one transfer exists",
        "✓ the buyer's wallet contains -$80.00",
        "✓ the books add up to zero",
      ]),
    );
    expect(stdout).not.toContain("\u001b");
    expect(stdout).not.toMatch(SECRET);
    expect(stdout).not.toMatch(SECRET_KEY);
  });

  it("prints when webhooks arrive on the clock of the sandbox", { timeout: TIMEOUT_MS }, async () => {
    const { stdout } = await runDemo();
    const funding = stdout.slice(stdout.indexOf("5. Fund"), stdout.indexOf("6. Pay"));
    expect(linesOf(funding).filter((line) => /clock|webhook/.test(line))).toEqual([
      "webhook   transfer.created  funding   created",
      "webhook   transfer.updated  funding   source.initiated",
      "+1h 00m  clock     set forward",
      "00:05:01  webhook   transfer.updated  funding   source.originated",
      "webhook   transfer.updated  funding   pending",
      "01:00:01  webhook   transfer.updated  funding   source.completed",
      "webhook   transfer.updated  funding   completed",
    ]);
    expect(stdout).toMatch(/^ +\+2d 00h {2}clock/m);
    expect(stdout).toMatch(/^2d 02:00:01 {2}webhook {3}transfer\.updated {2}funding {3}source\.returned$/m);
  });
});

describe("the token story", () => {
  it("runs all steps, without secrets", { timeout: TIMEOUT_MS }, async () => {
    const { exitCode, stdout, stderr } = await runDemo(["tokens"]);
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(linesOf(stdout)).toEqual(
      expect.arrayContaining([
        "✓ ping accepts the token",
        "✓ the revoked token is rejected (401)",
        "✓ the used refresh token is rejected (422)",
        "✓ no request was sent",
        "✓ the server has not acted on the request",
        "✓ the third attempt succeeded",
      ]),
    );
    expect(stdout).not.toMatch(/create two accounts/i);
    expect(stdout).not.toMatch(SECRET);
    expect(stdout).not.toMatch(SECRET_KEY);
  });
});

it.each([[[]], [["tokens"]]])(
  "ends quietly when its output is closed: %j",
  {
    timeout: TIMEOUT_MS,
  },
  async (args) => {
    const child = startDemo(args, {});
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await waitForExit(child)).toBe(0);
    expect(stderr).toBe("");
  },
);

describe("on a server that the environment names", () => {
  it("skips what only the sandbox can do", { timeout: TIMEOUT_MS }, async () => {
    const sandbox = await createSandbox({ apiKeys: [KEY] });
    await using server = await listen(sandbox);
    const environment = { ...environmentFor(server.url), MOOV_ACCOUNT_ID: sandbox.partnerAccountID };
    const { exitCode, stdout, stderr } = await runDemo([], environment);
    expect(stderr).toBe("");
    expect(exitCode).toBe(0);
    expect(stdout).toContain(server.url);
    expect(linesOf(stdout)).toEqual(
      expect.arrayContaining([
        "✓ the buyer's bank account is verified",
        "4. Receive webhooks: skipped, Moov needs a public URL",
        "✓ the transfer is created",
        "6. Pay out: skipped, the money arrives in about an hour",
        "7. Lose the response to a payout: skipped, it needs the sandbox of the demo",
        "8. Return the debit: skipped, it needs the sandbox of the demo",
        "9. Balance the books: skipped, it needs the sandbox of the demo",
      ]),
    );
    expect(stdout).not.toMatch(SECRET);
    expect(sandbox.requests.filter(({ operation }) => operation === "createTransfer")).toHaveLength(1);
  });

  it("does not move money without the ID of the partner account", { timeout: TIMEOUT_MS }, async () => {
    const sandbox = await createSandbox({ apiKeys: [KEY] });
    await using server = await listen(sandbox);
    const { exitCode, stdout } = await runDemo([], environmentFor(server.url));
    expect(exitCode).toBe(0);
    expect(linesOf(stdout)).toContain("5. Fund the buyer's wallet: skipped, MOOV_ACCOUNT_ID is not set");
    expect(sandbox.requests.filter(({ operation }) => operation === "createTransfer")).toEqual([]);
  });

  it("shows the tokens", { timeout: TIMEOUT_MS }, async () => {
    await using server = await listen(await createSandbox({ apiKeys: [KEY] }));
    const { exitCode, stdout } = await runDemo(["tokens"], environmentFor(server.url));
    expect(exitCode).toBe(0);
    expect(stdout).toContain("✓ the revoked token is rejected (401)");
    expect(linesOf(stdout)).toContain("6. Exceed the rate limit: skipped, it needs the sandbox of the demo");
    expect(stdout).not.toMatch(SECRET);
  });

  it("fails if a check fails", { timeout: TIMEOUT_MS }, async () => {
    const sandbox = await createSandbox({ apiKeys: [KEY] });
    await using server = await listenWith(sandbox, "updateAccount", (account) => ({
      ...account,
      termsOfService: undefined,
    }));
    const { exitCode, stderr } = await runDemo([], environmentFor(server.url));
    expect(exitCode).toBe(1);
    expect(linesOf(stderr)).toContain(
      "✗ check failed: the seller has accepted the terms on https://shop.example",
    );
    expect(stderr).not.toMatch(STACK_LINE);
  });

  it("stops if the API key is a production key", { timeout: TIMEOUT_MS }, async () => {
    const sandbox = await createSandbox({ apiKeys: [KEY] });
    await using server = await listenWith(sandbox, "createAccount", (account) => ({
      ...account,
      mode: "production",
    }));
    const { exitCode, stderr } = await runDemo([], environmentFor(server.url));
    expect(exitCode).toBe(1);
    expect(stderr).toContain("production key");
    expect(sandbox.requests.filter(({ operation }) => operation === "createAccount")).toHaveLength(1);
  });

  it("prints why it fails if the server is unreachable", { timeout: TIMEOUT_MS }, async () => {
    const server = await listen(await createSandbox());
    await server[Symbol.asyncDispose]();
    const { exitCode, stdout, stderr } = await runDemo([], environmentFor(server.url));
    expect(exitCode).toBe(1);
    expect(stderr).toContain("ECONNREFUSED");
    expect(stderr).not.toMatch(STACK_LINE);
    expect(stdout + stderr).not.toMatch(SECRET);
  });

  it("prints the error of a wrong API key", { timeout: TIMEOUT_MS }, async () => {
    await using server = await listen(await createSandbox());
    const { exitCode, stdout, stderr } = await runDemo([], environmentFor(server.url));
    expect(exitCode).toBe(1);
    expect(stderr.match(/createAccessToken: 401/g)).toHaveLength(1);
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
      stdout: expect.stringMatching(/pnpm demo tokens.*MOOV_SECRET_KEY.*MOOV_ACCOUNT_ID/s),
      stderr: "",
    });
  });

  it.each([[["--key", KEY.secretKey]], [["tokens", KEY.secretKey]]])(
    "that are unknown are rejected with the usage",
    { timeout: TIMEOUT_MS },
    async (args) => {
      const { exitCode, stdout, stderr } = await runDemo(args);
      expect(exitCode).toBe(2);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/unknown argument/);
      expect(stderr).toContain("Usage: pnpm demo [tokens] [--help]");
      expect(stderr).not.toMatch(SECRET);
    },
  );
});
