import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parseArguments } from "../src/cli/parse-arguments.js";
import { parseFault } from "../src/cli/parse-fault.js";

const MAIN = join(import.meta.dirname, "../src/cli/main.ts");
const AUTHORIZATION = `Basic ${btoa("public:secret")}`;

const folder = mkdtempSync(join(tmpdir(), "moovkit-cli-"));
const children: ChildProcessWithoutNullStreams[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the command from its sources. */
const start = (...args: readonly string[]) => {
  const child = spawn(process.execPath, ["--import", "tsx", "--conditions=@moovkit/source", MAIN, ...args]);
  children.push(child);
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
    });
  return { child, output };
};

const run = async (...args: readonly string[]) => {
  const { child, output } = start(...args);
  const [exitCode] = await once(child, "close");
  return { exitCode, ...output };
};

/** Starts the command on a free port, and waits until it listens. */
const serve = async (...args: readonly string[]) => {
  const { child, output } = start("--port", "0", ...args);
  await once(child.stdout, "data");
  const [url = ""] = /http:\S+(?=,)/.exec(output.stdout) ?? [];
  const stop = async () => {
    child.kill("SIGTERM");
    const [exitCode] = await once(child, "close");
    return exitCode;
  };
  const get = (path: string) => fetch(`${url}${path}`, { headers: { authorization: AUTHORIZATION } });
  return { url, get, stop, output };
};

describe("the command", () => {
  it("starts a sandbox with data, prints a line for each request, and stops", async () => {
    const { get, stop, output } = await serve("--seed", "marketplace", "--fault", "503x1@listAccounts");
    expect((await get("/accounts")).status).toBe(503);
    expect(await (await get("/accounts?foreignID=seller")).json()).toMatchObject([{ foreignID: "seller" }]);
    expect((await get("/nothing")).status).toBe(404);
    expect(await stop()).toBe(0);
    expect(output.stdout.split("\n").slice(1)).toEqual([
      expect.stringMatching(/Z GET \/accounts listAccounts 503$/),
      expect.stringMatching(/Z GET \/accounts\?foreignID=seller listAccounts 200$/),
      expect.stringMatching(/Z GET \/nothing no operation 404$/),
      "",
    ]);
    expect(output.stderr).toBe("");
  });

  it("saves its state in a file, and continues with it", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "moovkit-cli-")), "state.json");
    const first = await serve("--seed", "marketplace", "--snapshot", file);
    const accounts = await (await first.get("/accounts")).json();
    expect(await first.stop()).toBe(0);
    const second = await serve("--seed", "marketplace", "--snapshot", file);
    expect(await (await second.get("/accounts")).json()).toEqual(accounts);
    expect(await second.stop()).toBe(0);
  });

  it("sends all events to a webhook", async () => {
    const received: string[] = [];
    const receiver = createServer((request, response) => {
      received.push(String(request.headers["x-signature"]));
      request.resume();
      response.end();
    }).listen(0);
    await once(receiver, "listening");
    const { port } = receiver.address() as AddressInfo;
    const { url, stop, output } = await serve("--webhook", `http://127.0.0.1:${port}/hook`);
    await fetch(`${url}/accounts`, {
      method: "POST",
      headers: { authorization: AUTHORIZATION },
      body: JSON.stringify({
        accountType: "business",
        profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
      }),
    });
    await expect.poll(() => received.length).toBeGreaterThan(0);
    await stop();
    receiver.close();
    expect(received[0]).toMatch(/^[0-9a-f]{128}$/);
    expect(output.stdout).toContain(`/hook: 200`);
  });

  it("prints its options", async () => {
    const { exitCode, stdout } = await run("--help");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("--seed NAME");
  });

  it("says how to use another port if the port is in use", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    expect(await run("--port", String(port))).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringMatching(`^sandbox: port ${port} is in use[.] .*--port`),
    });
    server.close();
  });

  it("rejects a file that is not a snapshot", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "moovkit-cli-")), "other.json");
    writeFileSync(file, "{}");
    expect(await run("--snapshot", file)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("`snapshot` must be"),
    });
  });
});

describe("arguments", () => {
  it("have defaults", () => {
    expect(parseArguments([])).toEqual({
      isHelp: false,
      port: 4010,
      host: "127.0.0.1",
      apiKeys: [{ publicKey: "public", secretKey: "secret" }],
      seed: undefined,
      snapshot: undefined,
      webhook: undefined,
      faults: [],
      speed: 1,
    });
  });

  it.each([
    [["--prot", "3"], "--prot is not an option"],
    [["--prot=3"], "--prot is not an option"],
    [["-x"], "-x is not an option"],
    [["3"], "has no option name"],
    [["--port"], "Option '--port <value>' argument missing"],
    [["--port", "abc"], "--port must be a whole number"],
    [["--port", "70000"], "--port must be a whole number"],
    [["--port", ""], "--port must be a whole number"],
    [["--speed", "fast"], "--speed must be a number"],
    [["--speed=-1"], "--speed must be a number"],
    [["--key", "public"], "--key must be a public key and a secret key"],
    [["--seed", "other"], "--seed must be marketplace"],
    [["--webhook", "localhost:3000"], "--webhook must be a URL"],
    [["--fault", "sometimes"], "is not a fault"],
  ])("%j are rejected", (args, message) => {
    expect(() => parseArguments(args)).toThrow(message);
  });

  it("are never repeated if they may be secret", () => {
    const key = "s3cr3t-without-colon";
    for (const args of [["--key", key], ["--kye", key], [key], [`--kye=${key}`]])
      expect(() => parseArguments(args)).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining(key) }),
      );
  });

  it.each([
    ["503", { status: 503 }],
    ["429x2", { status: 429, times: 2 }],
    ["reset", { reset: true }],
    ["reset-after@createTransfer", { reset: "after", operation: "createTransfer" }],
    ["truncatex3@getAccount", { truncate: true, times: 3, operation: "getAccount" }],
    ["garbage", { garbage: true }],
    ["rail-timeout@createTransfer", { railResponse: "timeout", operation: "createTransfer" }],
  ])("--fault %s is read", (text, fault) => {
    expect(parseFault(text)).toEqual(fault);
  });
});
