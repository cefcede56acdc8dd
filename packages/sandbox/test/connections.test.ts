import {
  assignAccountCountries,
  connectAccount,
  disconnectAccount,
  getAccount,
  getAccountCountries,
  getMerchantProcessingAgreement,
  listAccounts,
  listCapabilities,
  listConnectedAccountsForAccount,
} from "@moovkit/accounts";
import type { Client } from "@moovkit/core";
import { listWallets } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClient, reopen } from "./open-client.js";

const listConnected = async (client: Client, accountID: string): Promise<readonly string[]> => {
  const accounts = await listConnectedAccountsForAccount(client, { accountID });
  return accounts.map((account) => account.accountID);
};

describe("the partner account", () => {
  it("has all capabilities and a wallet", async () => {
    const { sandbox, client } = await openClient();
    const accountID = sandbox.partnerAccountID;
    expect(accountID).toMatch(/^[0-9a-f-]{36}$/);
    const { data, response } = await getAccount(client, { accountID }).withResponse();
    expect(data).toMatchObject({ displayName: "Sandbox Partner", accountType: "business" });
    expect(response.issues).toEqual([]);
    const capabilities = await listCapabilities(client, { accountID });
    expect(capabilities.map(({ capability }) => capability)).toEqual(
      expect.arrayContaining([
        "transfers",
        "send-funds.ach",
        "collect-funds.card-payments",
        "wallet.balance",
      ]),
    );
    expect(new Set(capabilities.map(({ status }) => status))).toEqual(new Set(["enabled"]));
    expect(await listWallets(client, { accountID })).toMatchObject([
      { walletType: "default", partnerAccountID: accountID },
    ]);
  });

  it("has its capabilities even if capabilities are reviewed", async () => {
    const { sandbox, client } = await openClient({ capabilityReview: "simulated" });
    const capabilities = await listCapabilities(client, { accountID: sandbox.partnerAccountID });
    expect(new Set(capabilities.map(({ status }) => status))).toEqual(new Set(["enabled"]));
  });

  it("is not one of the accounts that are listed", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    expect((await listAccounts(client)).map((account) => account.accountID)).toEqual([accountID]);
  });

  it("differs between sandboxes, and stays the same in a snapshot", async () => {
    const { sandbox, client } = await openClient();
    const { sandbox: other } = await openClient();
    expect(other.partnerAccountID).not.toBe(sandbox.partnerAccountID);
    const restored = await reopen(sandbox);
    const accountID = sandbox.partnerAccountID;
    expect(restored.sandbox.partnerAccountID).toBe(accountID);
    expect(await listWallets(restored.client, { accountID })).toEqual(
      await listWallets(client, { accountID }),
    );
  });
});

describe("connected accounts", () => {
  it("of the partner are all accounts", async () => {
    const { sandbox, client } = await openClient();
    const accountIDs = [await createBusiness(client), await createBusiness(client)];
    expect(await listConnected(client, sandbox.partnerAccountID)).toEqual(accountIDs);
  });

  it("of another account are those that were connected to it", async () => {
    const { client } = await openClient();
    const [first, second, third] = [
      await createBusiness(client, { foreignID: "first" }),
      await createBusiness(client, { foreignID: "second" }),
      await createBusiness(client),
    ];
    const allowScopes = ["transfers.read" as const];
    await connectAccount(client, { accountID: second, principalAccountID: third, allowScopes });
    await connectAccount(client, { accountID: first, principalAccountID: third });
    await connectAccount(client, { accountID: first, principalAccountID: third });
    expect(await listConnected(client, third)).toEqual([second, first]);
    expect(await listConnected(client, first)).toEqual([]);
    const matching = listConnectedAccountsForAccount(client, { accountID: third, foreignID: "first" });
    expect(await matching).toMatchObject([{ accountID: first }]);
    const page = listConnectedAccountsForAccount(client, { accountID: third, skip: 1, count: 1 });
    expect(await page).toMatchObject([{ accountID: first }]);
  });

  it("are listed again after they were connected to the partner again", async () => {
    const { sandbox, client } = await openClient();
    const accountID = await createBusiness(client);
    await disconnectAccount(client, { accountID });
    expect(await listAccounts(client)).toEqual([]);
    await connectAccount(client, { accountID, principalAccountID: sandbox.partnerAccountID });
    expect(await listAccounts(client)).toMatchObject([{ accountID }]);
    expect(await getAccount(client, { accountID })).not.toHaveProperty("disconnectedOn");
  });

  it("are not connected to themselves or to an unknown account", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    for (const principalAccountID of [accountID, UNKNOWN_ID])
      expect(await connectAccount(client, { accountID, principalAccountID }).result()).toMatchObject({
        error: { fields: { principalAccountID: "must be the ID of another account" } },
      });
  });
});

describe("the countries of an account", () => {
  it("are the United States until others are assigned", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    expect(await getAccountCountries(client, { accountID })).toEqual({ countries: ["US"] });
    const countries = ["US", "CA"];
    expect(await assignAccountCountries(client, { accountID, countries })).toEqual({ countries });
    expect(await getAccountCountries(client, { accountID })).toEqual({ countries });
  });

  it("are codes", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const call = assignAccountCountries(client, { accountID, countries: ["US", "Canada", "mx"] });
    const message = "must be a two-letter code, such as US";
    expect(await call.result()).toMatchObject({
      error: { fields: { countries: { 1: message, 2: message } } },
    });
    expect(await getAccountCountries(client, { accountID })).toEqual({ countries: ["US"] });
  });
});

it("returns the merchant agreement as a PDF file", async () => {
  const { client } = await openClient();
  const accountID = await createBusiness(client);
  const file = await getMerchantProcessingAgreement(client, { accountID });
  expect(file.contentType).toBe("application/pdf");
  const text = new TextDecoder().decode(file.bytes);
  expect(text).toMatch(/^%PDF-1\.4\n/);
  const [, tableOffset] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
  expect(text.slice(Number(tableOffset))).toMatch(/^xref\n0 6\n/);
  const offsets = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual(
    [1, 2, 3, 4, 5].map((number) => `${number} 0 obj`),
  );
});

it("responds to an unknown account with 404", async () => {
  const { client } = await openClient();
  const accountID = UNKNOWN_ID;
  const calls = [
    connectAccount(client, { accountID, principalAccountID: accountID }),
    listConnectedAccountsForAccount(client, { accountID }),
    getAccountCountries(client, { accountID }),
    assignAccountCountries(client, { accountID, countries: ["US"] }),
    getMerchantProcessingAgreement(client, { accountID }),
  ];
  for (const call of calls) expect(await call.result()).toMatchObject({ error: { code: "not_found_error" } });
});
