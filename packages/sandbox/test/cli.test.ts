import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import type { WebhookEnvelope } from "@moovkit/webhooks";
import { afterEach, describe, expect, it } from "vitest";
import { parseArguments } from "../src/cli/parse-arguments.js";
import { parseFault } from "../src/cli/parse-fault.js";

const MAIN = join(import.meta.dirname, "../src/cli/main.ts");
const AUTHORIZATION = `Basic ${btoa("public:secret")}`;

const folder = mkdtempSync(join(tmpdir(), "moovkit-cli-"));
const children: ChildProcessWithoutNullStreams[] = [];
const servers: Server[] = [];

const BUSINESS = {
  accountType: "business",
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
};

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const server of servers.splice(0)) server.close();
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
  const post = (path: string, body: object) =>
    fetch(`${url}${path}`, {
      method: "POST",
      headers: { authorization: AUTHORIZATION, "x-idempotency-key": "key" },
      body: JSON.stringify(body),
    });
  return { child, get, post, stop, output };
};

/** A webhook delivery that a receiver got. */
interface Delivery {
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: WebhookEnvelope & { readonly data: { readonly status?: string } };
}

/** Starts a server that receives webhooks. */
const openReceiver = async () => {
  const received: Delivery[] = [];
  const server = createServer(async (request, response) => {
    const { url, headers } = request;
    received.push({ url, headers, body: (await json(request)) as Delivery["body"] });
    response.end();
  }).listen(0);
  servers.push(server);
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port, received };
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

  it("sends all events to each webhook, also if a fault affects the first request", async () => {
    const { port, received } = await openReceiver();
    const hooks = ["first", "second"].flatMap((name) => [
      "--webhook",
      `http://127.0.0.1:${port}/${name}?token=hidden`,
    ]);
    const { post, stop, output } = await serve(...hooks, "--fault", "503");
    expect((await post("/accounts", BUSINESS)).status).toBe(503);
    expect((await post("/accounts", BUSINESS)).status).toBe(200);
    await expect.poll(() => new Set(received.map(({ url }) => url)).size).toBe(2);
    await stop();
    expect(output.stdout).toContain("/first: 200");
    expect(output.stdout).toContain("/second: 200");
    expect(output.stdout).not.toContain("hidden");
    expect(received[0]?.headers["x-signature"]).toMatch(/^[0-9a-f]{128}$/);
  });

  it("completes transfers without further requests, as fast as --speed says", async () => {
    const { port, received } = await openReceiver();
    const hook = ["--webhook", `http://127.0.0.1:${port}/`];
    const { get, post, stop, output } = await serve("--seed", "marketplace", "--speed", "3600", ...hook);
    const [, partnerAccountID] = /partner account (\S+)\./.exec(output.stdout) ?? [];
    const [seller] = await (await get("/accounts?foreignID=seller")).json();
    const methods = await (await get(`/accounts/${seller.accountID}/payment-methods`)).json();
    const find = (type: string) => ({
      paymentMethodID: methods.find(
        (method: { paymentMethodType: string }) => method.paymentMethodType === type,
      ).paymentMethodID,
    });
    const response = await post(`/accounts/${partnerAccountID}/transfers`, {
      source: find("ach-debit-fund"),
      destination: find("moov-wallet"),
      amount: { currency: "USD", value: 100 },
    });
    expect(response.status).toBe(200);
    await expect
      .poll(
        () => received.some(({ body }) => body.data.status === "completed" && "transferID" in body.data),
        {
          timeout: 10_000,
        },
      )
      .toBe(true);
    // The clock of the receiver is the real one.
    for (const { headers } of received)
      expect(Math.abs(Date.now() - Date.parse(String(headers["x-timestamp"])))).toBeLessThan(60_000);
    await stop();
  });

  it("saves its state when its output is closed", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "moovkit-cli-")), "state.json");
    const { child, get } = await serve("--snapshot", file);
    child.stdout.destroy();
    const closed = once(child, "exit");
    await get("/accounts");
    expect(await closed).toEqual([0, null]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: 1 });
  });

  it("rejects a file that it cannot write before it starts", async () => {
    const file = join(folder, "missing", "state.json");
    expect(await run("--snapshot", file)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("cannot be written (ENOENT)"),
    });
  });

  it("rejects a host that does not exist", async () => {
    expect(await run("--port", "0", "--host", "nothing.invalid")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(
        /^sandbox: cannot listen on this host and port .* Check --host and --port\./,
      ),
    });
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
      webhooks: [],
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
    [["--webhook", "http://user:password@localhost:3000"], "without a user name and a password"],
    [["--speed", "1e9"], "--speed must be a number from 0 to 1000000"],
    [["--snapshot", ""], "--snapshot must be a path"],
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
