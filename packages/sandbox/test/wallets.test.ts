import {
  createWallet,
  getAdjustment,
  getWallet,
  getWalletTransaction,
  type ListWalletTransactionsInput,
  listAdjustments,
  listWallets,
  listWalletTransactions,
  updateWallet,
  type WalletTransaction,
} from "@moovkit/wallets";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, reopen } from "./open-client.js";
import { openServices } from "./open-services.js";
import { CONFLICT, NOT_FOUND } from "./rejections.js";
import { watchEvents } from "./webhooks-helpers.js";

const RAIL = "rail:ach";

const TRANSACTION = {
  transactionType: "top-up",
  sourceType: "transfer",
  sourceID: "4f8c",
  memo: "Funding",
  counterAccount: RAIL,
  status: "completed",
} as const;

const openWallet = async () => {
  const opened = await watchEvents(openServices);
  const { client, services } = opened;
  const accountID = await createBusiness(client, { capabilities: ["wallet.balance"] });
  const [wallet] = await listWallets(client, { accountID });
  const key = { accountID, walletID: wallet?.walletID ?? "" };
  const add = (grossAmount: number, details: object = {}): WalletTransaction =>
    services.wallets.addTransaction({ ...TRANSACTION, walletID: key.walletID, grossAmount, ...details });
  const readBalance = async () => (await getWallet(client, key)).availableBalance;
  const listIDs = async (filters: Partial<ListWalletTransactionsInput> = {}) => {
    const transactions = await listWalletTransactions(client, { ...key, ...filters });
    return transactions.map(({ transactionID }) => transactionID);
  };
  return { ...opened, key, add, readBalance, listIDs };
};

describe("the default wallet", () => {
  it("is empty and active", async () => {
    const { sandbox, client, key } = await openWallet();
    const { data, response } = await getWallet(client, key).withResponse();
    expect(data).toEqual({
      walletID: key.walletID,
      availableBalance: { currency: "USD", value: 0, valueDecimal: "0.000000000" },
      partnerAccountID: sandbox.partnerAccountID,
      name: "Default",
      description: "",
      walletType: "default",
      status: "active",
      createdOn: expect.stringMatching(/^2026-01-01T/),
    });
    expect(response.issues).toEqual([]);
  });

  it("cannot be closed", async () => {
    const { client, key } = await openWallet();
    expect(await updateWallet(client, { ...key, status: "closed" }).result()).toMatchObject(CONFLICT);
    expect(await getWallet(client, key)).toMatchObject({ status: "active" });
  });

  it("emits an event when it is created", async () => {
    const { takeEvents, key } = await openWallet();
    expect(await takeEvents("wallet.")).toEqual([{ type: "wallet.created", data: key }]);
  });
});

describe("createWallet", () => {
  it("adds a general wallet", async () => {
    const { client, key, takeEvents } = await openWallet();
    const { accountID } = key;
    await takeEvents();
    const details = { name: "Savings", description: "For taxes", metadata: { tier: "gold" } };
    const wallet = await createWallet(client, { accountID, ...details });
    expect(wallet).toMatchObject({ ...details, walletType: "general", status: "active" });
    const { walletID } = wallet;
    expect(await getWallet(client, { accountID, walletID })).toEqual(wallet);
    expect(await takeEvents("wallet.")).toEqual([{ type: "wallet.created", data: { accountID, walletID } }]);
  });

  it("needs the capability wallet.balance", async () => {
    const { client } = await openWallet();
    const accountID = await createBusiness(client);
    expect(await createWallet(client, { accountID, name: "Savings" }).result()).toMatchObject(CONFLICT);
    expect(await listWallets(client, { accountID })).toEqual([]);
  });
});

describe("listWallets", () => {
  it.each<[object, readonly number[]]>([
    [{}, [0, 1, 2]],
    [{ status: "active" }, [0, 2]],
    [{ status: "closed" }, [1]],
    [{ walletType: "default" }, [0]],
    [{ walletType: "general" }, [1, 2]],
    [{ walletType: "general", status: "active" }, [2]],
    [{ skip: 1, count: 1 }, [1]],
  ])("with %j returns the wallets %j", async (input, indexes) => {
    const { client, key } = await openWallet();
    const { accountID } = key;
    const { walletID } = await createWallet(client, { accountID, name: "Closed" });
    await updateWallet(client, { accountID, walletID, status: "closed" });
    await createWallet(client, { accountID, name: "Savings" });
    const names = indexes.map((index) => ["Default", "Closed", "Savings"][index]);
    const wallets = await listWallets(client, { accountID, ...input });
    expect(wallets.map(({ name }) => name)).toEqual(names);
  });
});

describe("updateWallet", () => {
  it("changes the fields that the request has", async () => {
    const { client, key, takeEvents } = await openWallet();
    const metadata = { tier: "gold" };
    await updateWallet(client, { ...key, name: "Main", description: "For payouts", metadata });
    expect(await updateWallet(client, { ...key, metadata: { plan: "monthly" } })).toMatchObject({
      name: "Main",
      description: "For payouts",
      metadata: { tier: "gold", plan: "monthly" },
    });
    const updated = await updateWallet(client, { ...key, description: null, metadata: null });
    expect(updated).toMatchObject({ name: "Main", description: "" });
    expect(updated).not.toHaveProperty("metadata");
    expect(await takeEvents("wallet.updated")).toEqual(
      Array.from({ length: 3 }, () => ({ type: "wallet.updated", data: { ...key, status: "active" } })),
    );
  });

  it("closes a general wallet for good", async () => {
    const { client, key, takeEvents } = await openWallet();
    const { accountID } = key;
    const { walletID } = await createWallet(client, { accountID, name: "Savings" });
    const general = { accountID, walletID };
    expect(await updateWallet(client, { ...general, status: "closed" })).toMatchObject({
      status: "closed",
      closedOn: expect.stringMatching(/^2026-01-01T/),
    });
    expect(await takeEvents("wallet.updated")).toEqual([
      { type: "wallet.updated", data: { ...general, status: "closed" } },
    ]);
    for (const change of [{ status: "active" }, { name: "Main" }] as const)
      expect(await updateWallet(client, { ...general, ...change }).result()).toMatchObject(CONFLICT);
  });

  it("does not close a wallet with money or with pending transactions", async () => {
    const { client, key, add, services } = await openWallet();
    const { accountID } = key;
    const { walletID } = await createWallet(client, { accountID, name: "Savings" });
    const close = () => updateWallet(client, { accountID, walletID, status: "closed" }).result();
    add(1, { walletID });
    expect(await close()).toMatchObject(CONFLICT);
    add(-1, { walletID });
    const { transactionID } = add(5, { walletID, status: "pending" });
    expect(await close()).toMatchObject(CONFLICT);
    services.wallets.endTransaction(transactionID, "canceled");
    expect(await close()).toMatchObject({ ok: true });
  });
});

describe("a transaction", () => {
  it("that is completed changes the balance and the books", async () => {
    const { sandbox, client, key, add } = await openWallet();
    const { transactionID } = add(10_00, { fee: 25 });
    const { data, response } = await getWalletTransaction(client, { ...key, transactionID }).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toEqual({
      walletID: key.walletID,
      transactionID,
      transactionType: "top-up",
      sourceType: "transfer",
      sourceID: "4f8c",
      memo: "Funding",
      status: "completed",
      createdOn: expect.stringMatching(/^2026-01-01T/),
      completedOn: expect.stringMatching(/^2026-01-01T/),
      currency: "USD",
      grossAmount: 1000,
      grossAmountDecimal: "10.000000000",
      fee: 25,
      feeDecimal: "0.250000000",
      netAmount: 975,
      netAmountDecimal: "9.750000000",
      availableBalance: 975,
      availableBalanceDecimal: "9.750000000",
    });
    expect(sandbox.balances()).toEqual([
      { account: `wallet:${key.walletID}`, balanceDecimal: "9.750000000" },
      { account: RAIL, balanceDecimal: "-10.000000000" },
      { account: "rail:fees", balanceDecimal: "0.250000000" },
    ]);
  });

  it("can make the balance negative", async () => {
    const { add, readBalance } = await openWallet();
    add(100);
    add(-350);
    expect(await readBalance()).toEqual({ currency: "USD", value: -250, valueDecimal: "-2.500000000" });
  });

  it("that is pending changes the balance when it is completed", async () => {
    const { sandbox, client, key, services, add, readBalance } = await openWallet();
    const { transactionID } = add(500, { status: "pending" });
    const read = () => getWalletTransaction(client, { ...key, transactionID });
    expect(await read()).toMatchObject({ status: "pending", netAmount: 500 });
    expect(await read()).not.toHaveProperty("completedOn");
    expect(await readBalance()).toMatchObject({ value: 0 });
    await sandbox.clock.advance({ hours: 1 });
    services.wallets.endTransaction(transactionID, "completed");
    services.wallets.endTransaction(transactionID, "completed");
    expect(await read()).toMatchObject({
      status: "completed",
      completedOn: expect.stringMatching(/^2026-01-01T01:/),
      availableBalance: 500,
    });
    expect(await readBalance()).toMatchObject({ value: 500 });
  });

  it.each(["failed", "canceled"] as const)("that is %s does not change the balance", async (status) => {
    const { client, key, services, add, readBalance } = await openWallet();
    const { transactionID } = add(500, { status: "pending" });
    services.wallets.endTransaction(transactionID, status);
    services.wallets.endTransaction(transactionID, "completed");
    expect(await getWalletTransaction(client, { ...key, transactionID })).toMatchObject({ status });
    expect(await readBalance()).toMatchObject({ value: 0 });
  });

  it("emits events", async () => {
    const { key, services, add, takeEvents } = await openWallet();
    await takeEvents();
    const { transactionID } = add(500, { status: "pending" });
    const data = { ...key, transactionID };
    expect(await takeEvents()).toEqual([
      { type: "walletTransaction.updated", data: { ...data, status: "pending" } },
    ]);
    services.wallets.endTransaction(transactionID, "completed");
    const availableBalance = { currency: "USD", value: 500, valueDecimal: "5.000000000" };
    expect(await takeEvents()).toEqual([
      { type: "walletTransaction.updated", data: { ...data, status: "completed", availableBalance } },
      { type: "balance.updated", data: key },
    ]);
  });

  it("is kept by a snapshot", async () => {
    const { sandbox, key, services, add, listIDs } = await openWallet();
    add(500);
    const { transactionID } = add(-200, { status: "pending" });
    services.wallets.endTransaction(transactionID, "completed");
    const { client, sandbox: restored } = await reopen(sandbox);
    expect(await getWallet(client, key)).toMatchObject({ availableBalance: { value: 300 } });
    const transactions = await listWalletTransactions(client, key);
    expect(transactions.map((transaction) => transaction.transactionID)).toEqual(await listIDs());
    expect(restored.balances()).toEqual(sandbox.balances());
  });
});

it("has the sum of its completed transactions as balance", async () => {
  const { sandbox, services, add, readBalance } = await openWallet();
  const changes = fc.record({
    grossAmount: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    fee: fc.integer({ min: 0, max: 100_000 }),
    end: fc.constantFrom(undefined, "completed" as const, "failed" as const, "canceled" as const),
  });
  let expected = 0;
  await fc.assert(
    fc.asyncProperty(changes, async ({ grossAmount, fee, end }) => {
      const { transactionID } = add(grossAmount, { fee, status: end ? "pending" : "completed" });
      if (end) services.wallets.endTransaction(transactionID, end);
      if (end === undefined || end === "completed") expected += grossAmount - fee;
      expect((await readBalance()).value).toBe(expected);
    }),
  );
  const units = sandbox.balances().map(({ balanceDecimal }) => BigInt(balanceDecimal.replace(".", "")));
  expect(units.reduce((sum, unit) => sum + unit, 0n)).toBe(0n);
});

describe("adjustments", () => {
  it("add money to a wallet", async () => {
    const { client, key, services, readBalance } = await openWallet();
    const { accountID, walletID } = key;
    expect(await listAdjustments(client, { accountID })).toEqual([]);
    services.adjustments.add(accountID, walletID, 12_34);
    const { data, response } = await listAdjustments(client, { accountID }).withResponse();
    expect(response.issues).toEqual([]);
    expect(data).toEqual([
      {
        adjustmentID: expect.any(String),
        walletID,
        amount: { currency: "USD", valueDecimal: "12.340000000" },
        createdOn: expect.stringMatching(/^2026-01-01T/),
      },
    ]);
    const { adjustmentID = "" } = data[0] ?? {};
    expect(await getAdjustment(client, { accountID, adjustmentID })).toEqual(data[0]);
    expect(await listWalletTransactions(client, key)).toMatchObject([
      { sourceType: "adjustment", sourceID: adjustmentID, netAmount: 12_34 },
    ]);
    expect(await readBalance()).toMatchObject({ value: 12_34 });
  });

  it("are those of one wallet if the request has its ID", async () => {
    const { client, key, services } = await openWallet();
    const { accountID, walletID } = key;
    const other = await createWallet(client, { accountID, name: "Savings" });
    services.adjustments.add(accountID, other.walletID, 5);
    expect(await listAdjustments(client, { accountID, walletID })).toEqual([]);
    expect(await listAdjustments(client, { accountID, walletID: other.walletID })).toHaveLength(1);
  });

  it("belong to one account", async () => {
    const { client, key, services } = await openWallet();
    services.adjustments.add(key.accountID, key.walletID, 5);
    const [adjustment] = services.adjustments.list(key.accountID);
    const { adjustmentID = "" } = adjustment ?? {};
    const accountID = await createBusiness(client);
    const calls = [
      getAdjustment(client, { accountID, adjustmentID }),
      listAdjustments(client, { accountID, walletID: key.walletID }),
      listAdjustments(client, { accountID: UNKNOWN_ID }),
    ];
    for (const call of calls) expect(await call.result()).toMatchObject(NOT_FOUND);
    expect(await listAdjustments(client, { accountID })).toEqual([]);
  });
});

describe("listWalletTransactions", () => {
  const openTransactions = async () => {
    const opened = await openWallet();
    const { sandbox, services, add } = opened;
    const ids = [add(100).transactionID];
    await sandbox.clock.advance({ hours: 1 });
    const pending = add(-20, { transactionType: "payout", sourceID: "7d3c", status: "pending" });
    ids.push(
      pending.transactionID,
      add(30, { sourceType: "adjustment", transactionType: "adjustment" }).transactionID,
    );
    await sandbox.clock.advance({ hours: 1 });
    services.wallets.endTransaction(pending.transactionID, "completed");
    ids.push(add(5, { status: "pending" }).transactionID);
    return { ...opened, ids };
  };

  it.each<[Partial<ListWalletTransactionsInput>, readonly number[]]>([
    [{}, [0, 1, 2, 3]],
    [{ transactionType: "payout" }, [1]],
    [{ transactionTypes: ["payout", "adjustment"] }, [1, 2]],
    [{ sourceType: "adjustment" }, [2]],
    [{ sourceID: "7d3c" }, [1]],
    [{ status: "pending" }, [3]],
    [{ status: "completed" }, [0, 1, 2]],
    [{ sweepID: "9b1d" }, []],
    [{ createdStartDateTime: "2026-01-01T01:00:00Z" }, [1, 2, 3]],
    [{ createdEndDateTime: "2026-01-01T01:00:00Z" }, [0]],
    [
      { createdStartDateTime: "2026-01-01T02:00:00+01:00", createdEndDateTime: "2026-01-01T02:00:00Z" },
      [1, 2],
    ],
    [{ completedStartDateTime: "2026-01-01T02:00:00Z" }, [1]],
    [{ completedEndDateTime: "2026-01-01T02:00:00Z" }, [0, 2]],
    [{ completedEndDateTime: "2027-01-01T00:00:00Z" }, [0, 1, 2]],
    [{ skip: 1, count: 2 }, [1, 2]],
  ])("with %j returns the transactions %j", async (filters, indexes) => {
    const { ids, listIDs } = await openTransactions();
    expect(await listIDs(filters)).toEqual(indexes.map((index) => ids[index]));
  });

  it("returns all transactions in pages", async () => {
    const { client, key, ids } = await openTransactions();
    const listed: string[] = [];
    for await (const { transactionID } of listWalletTransactions(client, { ...key, count: 3 }))
      listed.push(transactionID);
    expect(listed).toEqual(ids);
  });
});

it("responds to what an account does not have with 404", async () => {
  const { client, key, add } = await openWallet();
  const { transactionID } = add(100);
  const { accountID, walletID } = key;
  const otherID = await createBusiness(client, { capabilities: ["wallet.balance"] });
  const [otherWallet] = await listWallets(client, { accountID: otherID });
  const other = { accountID: otherID, walletID: otherWallet?.walletID ?? "" };
  const calls = [
    listWallets(client, { accountID: UNKNOWN_ID }),
    createWallet(client, { accountID: UNKNOWN_ID, name: "Savings" }),
    getWallet(client, { accountID, walletID: UNKNOWN_ID }),
    getWallet(client, { accountID: otherID, walletID }),
    updateWallet(client, { accountID: otherID, walletID, name: "Main" }),
    listWalletTransactions(client, { accountID: otherID, walletID }),
    getWalletTransaction(client, { accountID: otherID, walletID, transactionID }),
    getWalletTransaction(client, { ...other, transactionID }),
    getWalletTransaction(client, { ...key, transactionID: UNKNOWN_ID }),
  ];
  for (const call of calls) expect(await call.result()).toMatchObject(NOT_FOUND);
});
