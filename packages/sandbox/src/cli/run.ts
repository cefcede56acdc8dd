import { once } from "node:events";
import type { Fault } from "../faults.js";
import { listen } from "../listen.js";
import type { RecordedRequest } from "../request-log.js";
import { createSandbox, type Sandbox } from "../sandbox.js";
import type { Arguments } from "./parse-arguments.js";
import { readSnapshot, writeSnapshot } from "./snapshot-file.js";

const print = (line: string): void => console.log(line);

const printRequest = ({ receivedOn, method, path, operation, status }: RecordedRequest): void =>
  print(`${receivedOn} ${method} ${path} ${operation ?? "no operation"} ${status ?? "connection reset"}`);

/** Delivers a webhook over HTTP, and prints how that went. */
const deliverWebhook = async (request: Request): Promise<Response> => {
  const describe = (outcome: string) => `${new Date().toISOString()} webhook to ${request.url}: ${outcome}`;
  try {
    const response = await fetch(request);
    print(describe(String(response.status)));
    return response;
  } catch (error) {
    print(describe("no response"));
    throw error;
  }
};

/** Sends all events to a URL, unless a snapshot already contains a webhook with it. */
const addWebhook = async ({ fetch, apiKeys }: Sandbox, url: string): Promise<void> => {
  const [{ publicKey, secretKey } = { publicKey: "", secretKey: "" }] = apiKeys;
  const headers = { authorization: `Basic ${btoa(`${publicKey}:${secretKey}`)}` };
  const webhooks = (await (
    await fetch(new Request("http://localhost/webhooks", { headers }))
  ).json()) as readonly { readonly url: string }[];
  if (webhooks.some((webhook) => webhook.url === url)) return;
  const webhook = { url, status: "enabled", eventTypes: ["*"], description: "All events" };
  const init = { method: "POST", headers, body: JSON.stringify(webhook) };
  await fetch(new Request("http://localhost/webhooks", init));
};

const addFaults = (sandbox: Sandbox, faults: readonly Fault[]): void => {
  for (const fault of faults) sandbox.faults.next(fault);
};

/**
 * Runs the sandbox until the process is told to stop.
 *
 * @throws ConfigurationError if the port is in use, or if a value is invalid.
 */
export const run = async (options: Arguments): Promise<void> => {
  const { port, host, apiKeys, seed, snapshot, webhook, faults, speed } = options;
  const savedSnapshot = snapshot === undefined ? undefined : readSnapshot(snapshot);
  const sandbox = await createSandbox({
    apiKeys,
    speed,
    // The data of a seed is already part of its snapshot.
    seed: savedSnapshot ? undefined : seed,
    snapshot: savedSnapshot,
    deliverWebhook,
    onRequest: printRequest,
  });
  if (webhook !== undefined) await addWebhook(sandbox, webhook);
  addFaults(sandbox, faults);
  const server = await listen(sandbox, { port, host });
  print(`Moov sandbox at ${server.url}, partner account ${sandbox.partnerAccountID}. Ctrl+C stops it.`);
  await Promise.race(["SIGINT", "SIGTERM"].map((signal) => once(process, signal)));
  await server[Symbol.asyncDispose]();
  if (snapshot !== undefined) {
    writeSnapshot(snapshot, sandbox.snapshot());
    print(`Saved the state in ${snapshot}.`);
  }
};
