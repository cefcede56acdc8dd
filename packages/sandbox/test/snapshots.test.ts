import { listAccounts } from "@moovkit/accounts";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { createTransfer, getTransfer } from "@moovkit/transfers";
import { getWebhookSecret } from "@moovkit/webhooks";
import { describe, expect, it } from "vitest";
import type { Sandbox, SandboxOptions, SandboxSnapshot } from "../src/index.js";
import { KEY, openSandbox, START } from "./helpers.js";
import { openClientOf } from "./open-client.js";
import { subscribeWith } from "./webhooks-helpers.js";

const open = async (options: SandboxOptions) => {
  const sandbox = await openSandbox({ now: () => START, speed: 0, ...options });
  return { sandbox, client: openClientOf(sandbox) };
};

/** Saves the state of a sandbox as a file would contain it, and opens another sandbox with it. */
const reopen = (sandbox: Sandbox) => open({ snapshot: JSON.parse(JSON.stringify(sandbox.snapshot())) });

/** Starts a payout of the seller. */
const startPayout = async () => {
  const { sandbox, client } = await open({ seed: "marketplace" });
  const [seller] = await listAccounts(client, { foreignID: "seller" });
  const methods = await listPaymentMethods(client, { accountID: seller?.accountID ?? "" });
  const find = (type: string) =>
    methods.find(({ paymentMethodType }) => paymentMethodType === type)?.paymentMethodID ?? "";
  const payout = {
    accountID: sandbox.partnerAccountID,
    source: { paymentMethodID: find("moov-wallet") },
    destination: { paymentMethodID: find("ach-credit-standard") },
    amount: { currency: "USD", value: 1204 },
    idempotencyKey: "payout-1",
  };
  const { transferID } = await createTransfer(client, payout);
  return { sandbox, client, payout, transfer: { accountID: sandbox.partnerAccountID, transferID } };
};

describe("a sandbox with a snapshot", () => {
  it("has the same resources, balances, partner account and time", async () => {
    const { sandbox, client } = await startPayout();
    await sandbox.clock.advance({ minutes: 7 });
    const copy = await reopen(sandbox);
    expect(copy.sandbox.partnerAccountID).toBe(sandbox.partnerAccountID);
    expect(copy.sandbox.clock.now()).toBe(sandbox.clock.now());
    expect(await listAccounts(copy.client)).toEqual(await listAccounts(client));
    const byName = (first: { account: string }, second: { account: string }) =>
      first.account.localeCompare(second.account);
    expect([...copy.sandbox.balances()].sort(byName)).toEqual([...sandbox.balances()].sort(byName));
    expect(copy.sandbox.snapshot()).toEqual(sandbox.snapshot());
  });

  it("continues what was in progress, at the same time", async () => {
    const { sandbox, client, transfer } = await startPayout();
    await sandbox.clock.advance({ minutes: 7 });
    const copy = await reopen(sandbox);
    await copy.sandbox.clock.advance({ hours: 1 });
    await sandbox.clock.advance({ hours: 1 });
    const original = await getTransfer(client, transfer);
    expect(original.status).toBe("completed");
    expect(await getTransfer(copy.client, transfer)).toMatchObject({
      status: "completed",
      destination: { achDetails: { status: "completed" } },
    });
  });

  it("remembers idempotency keys", async () => {
    const { sandbox, payout, transfer } = await startPayout();
    const { client } = await reopen(sandbox);
    const { data, response } = await createTransfer(client, payout).withResponse();
    expect([data.transferID, response.status]).toEqual([transfer.transferID, 409]);
  });

  it("does not change the sandbox that the snapshot is of", async () => {
    const { sandbox, client, transfer } = await startPayout();
    const copy = await reopen(sandbox);
    await copy.sandbox.clock.advance({ days: 1 });
    expect(await getTransfer(client, transfer)).toMatchObject({ status: "pending" });
  });

  it("keeps webhooks with their secrets, and contains no API key", async () => {
    const { sandbox, client } = await open({});
    const { webhookID } = await subscribeWith(client);
    const copy = await reopen(sandbox);
    expect(await getWebhookSecret(copy.client, { webhookID })).toEqual(
      await getWebhookSecret(client, { webhookID }),
    );
    expect(JSON.stringify(sandbox.snapshot())).not.toContain(KEY.secretKey);
  });
});

it.each([
  ["text", "{}"],
  ["an object without tables", { version: 1, time: 0 }],
  ["another version", { version: 2, time: 0, tables: {} }],
  ["null", null],
  ["tables that are null", { version: 1, time: 0, tables: null }],
  ["a table that is not a list", { version: 1, time: 0, tables: { transfers: {} } }],
  ["a table without IDs", { version: 1, time: 0, tables: { transfers: ["x"] } }],
  ["a time that is too late", { version: 1, time: 1e300, tables: {} }],
])("rejects %s as a snapshot", async (_, snapshot) => {
  await expect(openSandbox({ snapshot: snapshot as never })).rejects.toThrow(
    "`snapshot` must be the return value of `sandbox.snapshot()`",
  );
});

describe("a damaged snapshot", () => {
  it.each<[string, SandboxSnapshot["tables"]]>([
    ["a record that is null", { transfers: [["id", null]] }],
    [
      "an amount that is not a number",
      { ledgerEntries: [["1", { postings: [{ account: "x", amount: "y" }] }]] },
    ],
    ["books that do not balance", { ledgerEntries: [["1", { postings: [{ account: "x", amount: "1" }] }]] }],
  ])("is rejected with %s", async (_, tables) => {
    await expect(openSandbox({ snapshot: { version: 1, time: START, tables } })).rejects.toMatchObject({
      code: "configuration_error",
      message: expect.stringContaining("the tables of `snapshot` are damaged"),
    });
  });
});

it("gives later timestamps after a snapshot than before, also at the same time", async () => {
  const { sandbox, client } = await open({});
  const before = await subscribeWith(client);
  const copy = await reopen(sandbox);
  const after = await subscribeWith(copy.client);
  expect(after.createdOn > before.createdOn).toBe(true);
});
