import { once } from "node:events";
import { ConfigurationError } from "@moovkit/models";
import type { Webhook } from "@moovkit/webhooks";
import { toBasicAuthorization } from "../basic-authorization.js";
import { createSandbox } from "../create-sandbox.js";
import type { Fault } from "../faults.js";
import { type ListenOptions, listen } from "../listen.js";
import type { ApiKey } from "../options.js";
import type { RecordedRequest } from "../request-log.js";
import type { Sandbox } from "../sandbox.js";
import type { SandboxServer } from "../sandbox-server.js";
import type { Arguments } from "./parse-arguments.js";
import { readSnapshot, writeSnapshot } from "./snapshot-file.js";

const print = (line: string): void => console.log(line);

const printRequest = ({ receivedOn, method, path, operation, status }: RecordedRequest): void =>
  print(`${receivedOn} ${method} ${path} ${operation ?? "no operation"} ${status ?? "connection reset"}`);

/** Returns a URL without its query, which may contain a secret. */
const describeURL = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

/** Delivers a webhook over HTTP, and prints the outcome. */
const deliverWebhook = async (request: Request): Promise<Response> => {
  const describe = (outcome: string) =>
    `${new Date().toISOString()} webhook to ${describeURL(request.url)}: ${outcome}`;
  try {
    const response = await fetch(request);
    print(describe(String(response.status)));
    return response;
  } catch (error) {
    print(describe("no response"));
    throw error;
  }
};

/** Sends all events to a URL, unless a snapshot already contains an enabled webhook with it. */
const addWebhook = async (sandbox: Sandbox, [apiKey]: readonly ApiKey[], url: string): Promise<void> => {
  const headers = { ...(apiKey && { authorization: toBasicAuthorization(apiKey) }) };
  const send = (init: RequestInit) =>
    sandbox.fetch(new Request("http://localhost/webhooks", { ...init, headers }));
  const webhooks: readonly Webhook[] = await (await send({ method: "GET" })).json();
  if (webhooks.some((webhook) => webhook.url === url && webhook.status === "enabled")) return;
  const webhook = { url, status: "enabled", eventTypes: ["*"], description: "All events" };
  await send({ method: "POST", body: JSON.stringify(webhook) });
};

const addFaults = (sandbox: Sandbox, faults: readonly Fault[]): void => {
  for (const fault of faults) sandbox.faults.next(fault);
};

const startServer = async (sandbox: Sandbox, options: ListenOptions): Promise<SandboxServer> => {
  try {
    return await listen(sandbox, options);
  } catch (error) {
    const { cause } = error as { readonly cause?: NodeJS.ErrnoException };
    if (cause?.code === undefined) throw error;
    const message =
      cause.code === "EADDRINUSE"
        ? `port ${options.port} is in use. Stop the program that uses it, or pass --port with another one. 0 means a free port.`
        : `cannot listen on this host and port (${cause.code}). Check --host and --port.`;
    throw new ConfigurationError(message, { cause });
  }
};

/** Resolves when the process should end: after a signal, or when its output is closed, for example by `| head -1`. */
const waitForEnd = async (): Promise<void> => {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal));
  await Promise.race([...signals, once(process.stdout, "error")]);
};

/**
 * Runs the sandbox until the process receives SIGINT, SIGTERM or SIGHUP, or until its output is closed.
 *
 * @throws ConfigurationError if the port is in use, or if a value is invalid.
 */
export const run = async (options: Arguments): Promise<void> => {
  const { port, host, apiKeys, seed, snapshot, webhooks, faults, speed } = options;
  let isListening = false;
  const savedSnapshot = snapshot === undefined ? undefined : readSnapshot(snapshot);
  const sandbox = await createSandbox({
    apiKeys,
    speed,
    // The data of a seed is already part of its snapshot.
    seed: savedSnapshot ? undefined : seed,
    snapshot: savedSnapshot,
    deliverWebhook,
    // The receivers are other processes, which cannot read the clock of the sandbox.
    webhookTime: "real",
    onRequest: (request) => {
      if (isListening) printRequest(request);
    },
  });
  for (const url of webhooks) await addWebhook(sandbox, apiKeys, url);
  addFaults(sandbox, faults);
  const server = await startServer(sandbox, { port, host });
  isListening = true;
  print(`Moov sandbox at ${server.url}, partner account ${sandbox.partnerAccountID}. Ctrl+C stops it.`);
  await waitForEnd();
  await server[Symbol.asyncDispose]();
  if (snapshot !== undefined) {
    writeSnapshot(snapshot, sandbox.snapshot());
    print(`Saved the state in ${snapshot}.`);
  }
};
