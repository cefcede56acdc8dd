import {
  disableBankAccount,
  getBankAccount,
  type LinkBankAccountInput,
  linkBankAccount,
  listBankAccounts,
  listInstitutions,
  searchInstitutions,
} from "@moovkit/bank-accounts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { BANK_ACCOUNT, createBusiness, linkAccount, openClient } from "./open-client.js";
import { openShop, returnCredit } from "./open-shop.js";
import { openWithEvents, watchEvents } from "./webhooks-helpers.js";

type Form = Pick<LinkBankAccountInput, "plaid" | "plaidLink" | "mx">;

describe("linkBankAccount", () => {
  it("returns the bank account without its number", async () => {
    const { sandbox, client } = await openClient();
    const accountID = await createBusiness(client);
    const call = linkBankAccount(client, { accountID, account: BANK_ACCOUNT });
    const { data, response } = await call.withResponse();
    const { accountNumber, ...details } = BANK_ACCOUNT;
    expect(data).toEqual({
      ...details,
      bankAccountID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      lastFourAccountNumber: "7000",
      bankName: "Harbor Street Bank",
      status: "new",
      statusReason: "bank-account-created",
      updatedOn: expect.stringMatching(/^2026-01-01T/),
      paymentMethods: [],
    });
    expect(response.issues).toEqual([]);
    expect(JSON.stringify(sandbox.snapshot())).not.toContain(accountNumber);
    const { bankAccountID } = data;
    expect(await getBankAccount(client, { accountID, bankAccountID })).toEqual(data);
    expect(await listBankAccounts(client, { accountID })).toEqual([data]);
  });

  it("accepts a bank that it does not know", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    expect(await linkAccount(client, accountID, { routingNumber: "021000021" })).toMatchObject({
      bankName: "Sandbox Bank",
    });
  });

  it.each(["322271628", "123456789", "32227162", "3222716270", "32227162a", "000000000"])(
    "rejects the routing number %s",
    async (routingNumber) => {
      const { client } = await openClient();
      const accountID = await createBusiness(client);
      const call = linkBankAccount(client, { accountID, account: { ...BANK_ACCOUNT, routingNumber } });
      expect(await call.result()).toMatchObject({
        error: { status: 422, fields: { account: expect.stringContaining("check digit") } },
      });
      expect(await listBankAccounts(client, { accountID })).toEqual([]);
    },
  );

  it("accepts exactly one check digit", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const firstDigits = fc.stringMatching(/^[1-9]\d{7}$/);
    await fc.assert(
      fc.asyncProperty(firstDigits, fc.uuid(), async (digits, accountNumber) => {
        const link = (digit: number) => {
          const account = { ...BANK_ACCOUNT, accountNumber, routingNumber: `${digits}${digit}` };
          return linkBankAccount(client, { accountID, account }).result();
        };
        const results = await Promise.all(Array.from({ length: 10 }, (_, digit) => link(digit)));
        expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  it("rejects the same bank account of the same account with 409", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const first = await linkAccount(client, accountID);
    const account = { ...BANK_ACCOUNT, holderName: "Amanda Yang" };
    expect(await linkBankAccount(client, { accountID, account }).result()).toMatchObject({
      error: { code: "conflict_error" },
    });
    const other = await linkAccount(client, await createBusiness(client));
    expect(other.fingerprint).toBe(first.fingerprint);
    const second = await linkAccount(client, accountID, { accountNumber: "1" });
    expect(second.fingerprint).not.toBe(first.fingerprint);
  });

  it("links one of two concurrent requests for the same bank account", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const link = () => linkBankAccount(client, { accountID, account: BANK_ACCOUNT }).result();
    const results = await Promise.all([link(), link()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each<[string, Form]>([
    ["plaid", { plaid: { token: "token-1" } }],
    ["plaidLink", { plaidLink: { publicToken: "token-1" } }],
    ["mx", { mx: { authorizationCode: "token-1" } }],
  ])("links a verified bank account with %s", async (_, form) => {
    const { sandbox, client } = await openClient();
    const accountID = await createBusiness(client);
    const otherID = await createBusiness(client);
    const input = { accountID, ...form } as LinkBankAccountInput;
    const { data, response } = await linkBankAccount(client, input).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toMatchObject({
      holderName: "Whole Body Fitness LLC",
      holderType: "business",
      bankAccountType: "checking",
      lastFourAccountNumber: expect.stringMatching(/^\d{4}$/),
      status: "verified",
      statusReason: "verification-successful",
    });
    const again = await linkBankAccount(client, { ...input, accountID: otherID });
    expect(again.fingerprint).toBe(data.fingerprint);
    expect(again.routingNumber).toBe(data.routingNumber);
    expect(await linkBankAccount(client, input).result()).toMatchObject({
      error: { code: "conflict_error" },
    });
    expect(JSON.stringify(sandbox.snapshot())).not.toContain("token-1");
  });
});

describe("disableBankAccount", () => {
  it("removes the bank account, which can be linked again", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const { bankAccountID, fingerprint } = await linkAccount(client, accountID);
    const key = { accountID, bankAccountID };
    await disableBankAccount(client, key);
    expect(await getBankAccount(client, key).result()).toMatchObject({ error: { code: "not_found_error" } });
    expect(await disableBankAccount(client, key).result()).toMatchObject({
      error: { code: "not_found_error" },
    });
    expect(await listBankAccounts(client, { accountID })).toEqual([]);
    expect(await linkAccount(client, accountID)).toMatchObject({ fingerprint, status: "new" });
  });
});

it("responds to unknown accounts and to bank accounts of other accounts with 404", async () => {
  const { client } = await openClient();
  const accountID = await createBusiness(client);
  const { bankAccountID } = await linkAccount(client, accountID);
  const otherID = await createBusiness(client);
  const calls = [
    linkBankAccount(client, { accountID: UNKNOWN_ID, account: BANK_ACCOUNT }),
    listBankAccounts(client, { accountID: UNKNOWN_ID }),
    getBankAccount(client, { accountID, bankAccountID: UNKNOWN_ID }),
    getBankAccount(client, { accountID: otherID, bankAccountID }),
    disableBankAccount(client, { accountID: otherID, bankAccountID }),
  ];
  for (const call of calls) expect(await call.result()).toMatchObject({ error: { code: "not_found_error" } });
});

it("moves to an error when the bank returns a payment", async () => {
  const { takeEvents, ...shop } = await watchEvents(openShop);
  const { client, customer } = shop;
  const { accountID } = customer;
  const { bankAccountID, paymentMethods } = await linkAccount(client, accountID);
  await takeEvents();
  await returnCredit(shop, paymentMethods);
  const change = {
    status: "errored",
    statusReason: "ach-credit-return",
    exceptionDetails: { achReturnCode: "R03", description: "No account found" },
  };
  const bankAccount = await getBankAccount(client, { accountID, bankAccountID });
  expect(bankAccount).toMatchObject({ ...change, paymentMethods: [] });
  const events = (await takeEvents()).filter(({ type }) => /^(bankAccount|paymentMethod)\./.test(type));
  expect(events.map(({ type }) => type)).toEqual([
    "bankAccount.updated",
    ...Array.from({ length: 4 }, () => "paymentMethod.disabled"),
  ]);
  expect(events[0]?.data).toEqual({ accountID, bankAccountID, ...change });
});

it("emits events", async () => {
  const { sandbox, client, takeEvents } = await openWithEvents();
  const accountID = await createBusiness(client);
  await takeEvents();
  const { bankAccountID } = await linkBankAccount(client, { accountID, account: BANK_ACCOUNT });
  expect(await takeEvents()).toEqual([
    { type: "bankAccount.created", data: { accountID, bankAccountID, status: "new" } },
  ]);
  await sandbox.clock.advance({ seconds: 1 });
  const enabled = await takeEvents();
  expect(enabled).toEqual(
    Array.from({ length: 4 }, () => ({
      type: "paymentMethod.enabled",
      data: { accountID, paymentMethodID: expect.any(String), sourceID: bankAccountID },
    })),
  );
  await disableBankAccount(client, { accountID, bankAccountID });
  expect(await takeEvents()).toEqual([
    { type: "bankAccount.deleted", data: { accountID, bankAccountID, status: "new" } },
    ...enabled.map(({ data }) => ({ type: "paymentMethod.disabled", data })),
  ]);
});

describe("searchInstitutions", () => {
  it.each<[object, number]>([
    [{}, 5],
    [{ name: "harbor" }, 1],
    [{ name: "credit union" }, 2],
    [{ routingNumber: "322271627" }, 1],
    [{ routingNumber: "27" }, 2],
    [{ name: "harbor", routingNumber: "111326233" }, 0],
    [{ limit: 3 }, 3],
  ])("with %j finds %i banks", async (input, count) => {
    const { client } = await openClient();
    const { data, response } = await searchInstitutions(client, input).withResponse();
    expect(data.ach).toHaveLength(count);
    expect(data.wire).toHaveLength(count);
    expect(response.issues).toEqual([]);
  });

  it("lists only banks that take part in instant payments for RTP and FedNow", async () => {
    const { client } = await openClient();
    const { ach, rtp, fednow } = await searchInstitutions(client, { routingNumber: "111326233" });
    expect(ach).toMatchObject([{ routingNumber: "111326233", address: { stateOrProvince: "TX" } }]);
    expect(rtp).toEqual([]);
    expect(fednow).toEqual([]);
    const found = await searchInstitutions(client, { routingNumber: "011401533" });
    expect(found.rtp).toMatchObject([{ services: { receivePayments: true } }]);
    expect(found.fednow).toMatchObject([{ routingNumber: "011401533" }]);
  });
});

describe("listInstitutions", () => {
  it.each<[object, number]>([
    [{}, 5],
    [{ state: "CA" }, 1],
    [{ state: "WA" }, 0],
    [{ name: "bank", limit: 2 }, 2],
    [{ routingNumber: "271071321", state: "IL" }, 1],
  ])("with %j finds %i banks", async (input, count) => {
    const { client } = await openClient();
    const { data, response } = await listInstitutions(client, input).withResponse();
    expect(data.achParticipants).toHaveLength(count);
    expect(response.issues).toEqual([]);
  });
});
