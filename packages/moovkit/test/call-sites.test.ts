import { getAccount } from "@moovkit/accounts";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { createSandbox, sandboxTransport } from "@moovkit/sandbox";
import { listen } from "@moovkit/sandbox/node";
import { afterAll, describe, expect, it } from "vitest";
import { createMoov } from "../src/index.js";

const KEY = { publicKey: "public", secretKey: "secret-5f2e" };
const UNKNOWN = { accountID: "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11" };
const BUSINESS = {
  accountType: "business",
  profile: { business: { legalBusinessName: "Whole Body Fitness LLC" } },
} as const;

const sandbox = await createSandbox({ apiKeys: [KEY] });
const server = await listen(sandbox);
const plugins = [retry({ sleep: async () => {}, maxAttempts: 2 })];

afterAll(() => server[Symbol.asyncDispose]());

describe.each([
  ["fetchTransport", { transport: fetchTransport(), baseURL: server.url }],
  ["sandboxTransport", { transport: sandboxTransport(sandbox) }],
])("with %s, the stack of an error contains the line of the application", (_, options) => {
  const moov = createMoov({ ...KEY, ...options, plugins });
  const { accounts, authentication } = moov;

  it.each<[string, () => Promise<unknown>]>([
    ["if the server rejects a request", async () => await accounts.getAccount(UNKNOWN)],
    [
      "of `result`",
      async () => {
        const result = await accounts.getAccount(UNKNOWN).result();
        throw result.ok ? result : result.error;
      },
    ],
    ["of `withResponse`", async () => await accounts.getAccount(UNKNOWN).withResponse()],
    ["of `moov.call`", async () => await moov.call(getAccount, UNKNOWN)],
    ["of a function", async () => await getAccount(moov.client, UNKNOWN)],
    ["if the input is invalid", async () => await accounts.getAccount({} as never)],
    ["if an option is invalid", async () => await accounts.getAccount(UNKNOWN, { timeoutMs: -1 })],
    [
      "after retries",
      async () => {
        sandbox.faults.next({ status: 503, times: 2 });
        await authentication.ping();
      },
    ],
    [
      "if the connection breaks",
      async () => {
        sandbox.faults.next({ reset: true, times: 2 });
        await authentication.ping();
      },
    ],
    [
      "of the second page of a list",
      async () => {
        for (let count = 0; count < 3; count += 1) await accounts.createAccount(BUSINESS);
        for await (const _account of accounts.listAccounts({ count: 2 })) {
          sandbox.faults.clear();
          sandbox.faults.next({ status: 404 });
        }
      },
    ],
  ])("%s", async (_name, callFromHere) => {
    sandbox.faults.clear();
    const error: unknown = await callFromHere().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: expect.any(String) });
    expect((error as Error).stack).toContain("call-sites.test.ts");
  });
});
