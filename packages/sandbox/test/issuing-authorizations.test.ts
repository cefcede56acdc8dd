import { disableCapability, disconnectAccount, requestCapabilities } from "@moovkit/accounts";
import { ConfigurationError } from "@moovkit/core";
import {
  getIssuedCard,
  getIssuedCardAuthorization,
  getIssuedCardTransaction,
  type IssuingControlsInput,
  listIssuedCardAuthorizationEvents,
  listIssuedCardAuthorizations,
  listIssuedCardTransactions,
  updateIssuedCard,
} from "@moovkit/issuing";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { createTransfer } from "@moovkit/transfers";
import { describe, expect, it } from "vitest";
import type { IssuedCardPurchase } from "../src/index.js";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, reopen } from "./open-client.js";
import { FUEL_STOP, openIssuing } from "./open-issuing.js";
import { NOT_FOUND } from "./rejections.js";

const openCard = async (controls?: IssuingControlsInput, now?: number) => {
  const opened = await openIssuing(now === undefined ? {} : { now: () => now });
  opened.fund(10_000);
  const { issuedCardID } = await opened.issue(controls ? { controls } : {});
  const { sandbox, client, accountID, takeEvents } = opened;
  await takeEvents();
  const buy = (amount: number, merchant: IssuedCardPurchase["merchant"] = FUEL_STOP) =>
    sandbox.authorizeIssuedCard(issuedCardID, { amount, merchant });
  return {
    ...opened,
    issuedCardID,
    buy,
    /** Returns whether a purchase of one cent is approved, or why it is declined. */
    decide: (merchant?: IssuedCardPurchase["merchant"]) => {
      const result = buy(1, merchant);
      return result.status === "declined" ? result.declineReason : "approved";
    },
    get: (authorizationID: string) => getIssuedCardAuthorization(client, { accountID, authorizationID }),
    events: async (authorizationID: string) =>
      (await listIssuedCardAuthorizationEvents(client, { accountID, authorizationID })).map(
        ({ eventType, amount, result }) => [eventType, amount, result],
      ),
    limits: async () => (await getIssuedCard(client, { accountID, issuedCardID })).controls?.velocityLimits,
  };
};

describe("an approved authorization", () => {
  it("holds the money", async () => {
    const { accountID, issuedCardID, walletID, buy, get, events, balance, movements, takeEvents } =
      await openCard();
    const { authorizationID, status } = buy(12_04);
    expect(status).toBe("pending");
    expect(await get(authorizationID)).toEqual({
      authorizationID,
      issuedCardID,
      fundingWalletID: walletID,
      network: "visa",
      authorizedAmount: "12.04",
      status: "pending",
      merchantData: { networkID: "000000000000001", country: "US", ...FUEL_STOP },
      createdOn: expect.stringMatching(/^2026-01-01T/),
    });
    expect(await events(authorizationID)).toEqual([["authorization", "12.04", "approved"]]);
    expect(await balance()).toBe(87_96);
    expect(await movements()).toEqual([
      {
        transactionType: "issuing-auth-hold",
        sourceType: "issuing-authorization",
        sourceID: authorizationID,
        grossAmount: -12_04,
      },
    ]);
    expect((await takeEvents()).map(({ type }) => type)).toEqual([
      "walletTransaction.updated",
      "balance.updated",
    ]);
    expect(
      (await takeEvents()).every(({ data }) => "accountID" in data && data.accountID === accountID),
    ).toBe(true);
  });

  it("cannot be transferred out of the wallet", async () => {
    const { sandbox, client, accountID, buy, balance } = await openCard();
    buy(60_00);
    const [destination, source] = await listPaymentMethods(client, {
      accountID,
      paymentMethodType: "moov-wallet",
    });
    const transfer = (cents: number) =>
      createTransfer(client, {
        accountID: sandbox.partnerAccountID,
        source: { paymentMethodID: source?.paymentMethodID ?? "" },
        destination: { paymentMethodID: destination?.paymentMethodID ?? "" },
        amount: { currency: "USD", value: cents },
        idempotencyKey: crypto.randomUUID(),
        waitFor: "rail-response",
      });
    expect(await transfer(40_01)).toMatchObject({ status: "failed" });
    expect(await transfer(40_00)).toMatchObject({ status: "completed" });
    expect(await balance()).toBe(0);
    expect(buy(1)).toMatchObject({ declineReason: "insufficient-funds" });
  });

  it("pays the merchant when it is cleared, and releases the rest", async () => {
    const { sandbox, client, accountID, walletID, issuedCardID, buy, get, events, balance, movements } =
      await openCard();
    const { authorizationID } = buy(50_00);
    await sandbox.clock.advance({ days: 2 });
    const cardTransactionID = sandbox.clearAuthorization(authorizationID, { amount: 42_30 });
    const authorization = await get(authorizationID);
    expect(authorization).toMatchObject({
      status: "cleared",
      authorizedAmount: "50.00",
      cardTransactions: [cardTransactionID],
    });
    expect(await getIssuedCardTransaction(client, { accountID, cardTransactionID })).toEqual({
      cardTransactionID,
      issuedCardID,
      fundingWalletID: walletID,
      amount: "42.30",
      authorizationID,
      authorizedOn: authorization.createdOn,
      merchantData: authorization.merchantData,
      createdOn: expect.stringMatching(/^2026-01-03T/),
    });
    expect(await events(authorizationID)).toEqual([
      ["authorization", "50.00", "approved"],
      ["clearing", "42.30", "processed"],
    ]);
    expect(await balance()).toBe(57_70);
    expect((await movements()).slice(1)).toMatchObject([
      { transactionType: "issuing-auth-release", sourceID: authorizationID, grossAmount: 50_00 },
      {
        transactionType: "issuing-transaction",
        sourceType: "issuing-card-transaction",
        sourceID: cardTransactionID,
        grossAmount: -42_30,
      },
    ]);
    expect(sandbox.balances()).toContainEqual({
      account: "rail:card-issuing",
      balanceDecimal: "42.300000000",
    });
  });

  it("releases the money when it is reversed, in parts or as a whole", async () => {
    const { sandbox, buy, get, events, balance } = await openCard();
    const { authorizationID } = buy(50_00);
    sandbox.reverseAuthorization(authorizationID, { amount: 20_00 });
    expect(await get(authorizationID)).toMatchObject({ status: "pending", authorizedAmount: "30.00" });
    expect(await balance()).toBe(70_00);
    sandbox.reverseAuthorization(authorizationID);
    expect(await get(authorizationID)).toMatchObject({ status: "canceled" });
    expect(await balance()).toBe(100_00);
    expect(await events(authorizationID)).toEqual([
      ["authorization", "50.00", "approved"],
      ["reversal", "20.00", "processed"],
      ["reversal", "30.00", "processed"],
    ]);
  });

  it("expires after 7 days, also in a sandbox with a snapshot", async () => {
    const { sandbox, client, accountID, buy, balance } = await openCard();
    const { authorizationID } = buy(50_00);
    const cleared = buy(10_00);
    sandbox.clearAuthorization(cleared.authorizationID);
    await sandbox.clock.advance({ days: 6, hours: 23 });
    const copy = await reopen(sandbox);
    for (const each of [copy, { sandbox, client }]) {
      const statuses = async () =>
        (await listIssuedCardAuthorizations(each.client, { accountID })).map(({ status }) => status);
      expect(await statuses()).toEqual(["pending", "cleared"]);
      await each.sandbox.clock.advance({ hours: 1 });
      expect(await statuses()).toEqual(["expired", "cleared"]);
      const events = await listIssuedCardAuthorizationEvents(each.client, { accountID, authorizationID });
      expect(events.at(-1)).toMatchObject({ eventType: "authorization-expiration", amount: "50.00" });
    }
    expect(await balance()).toBe(90_00);
    expect(copy.sandbox.balances()).toEqual(expect.arrayContaining([...sandbox.balances()]));
  });
});

describe("a declined authorization", () => {
  it("holds nothing", async () => {
    const { buy, get, events, balance, movements, takeEvents } = await openCard();
    const result = buy(100_01);
    const { authorizationID } = result;
    expect(result).toEqual({ authorizationID, status: "declined", declineReason: "insufficient-funds" });
    expect(await get(authorizationID)).toMatchObject({ status: "declined", authorizedAmount: "100.01" });
    expect(await events(authorizationID)).toEqual([["authorization", "100.01", "declined"]]);
    expect(await balance()).toBe(100_00);
    expect(await movements()).toEqual([]);
    expect(await takeEvents()).toEqual([]);
  });

  it("has a closed card", async () => {
    const { client, accountID, issuedCardID, decide } = await openCard();
    await updateIssuedCard(client, { accountID, issuedCardID, state: "closed" });
    expect(decide()).toBe("card-closed");
  });

  it("has an account without the capability, until it has it again", async () => {
    const { sandbox, client, accountID, decide } = await openCard();
    await disableCapability(client, { accountID, capabilityID: "card-issuing" });
    expect(decide()).toBe("account-disabled");
    await requestCapabilities(client, { accountID, capabilities: ["card-issuing"] });
    await sandbox.clock.advance({ minutes: 1 });
    expect(decide()).toBe("approved");
  });

  it("has a disconnected account, whose pending authorizations can still be cleared", async () => {
    const { sandbox, client, accountID, buy, decide, balance } = await openCard();
    const { authorizationID } = buy(10_00);
    await disconnectAccount(client, { accountID });
    expect(decide()).toBe("account-disabled");
    sandbox.clearAuthorization(authorizationID);
    expect(await balance()).toBe(90_00);
  });
});

describe("the controls of a card", () => {
  it("close a single-use card after the first approved authorization, which can still be cleared", async () => {
    const { sandbox, buy, decide, balance } = await openCard({ singleUse: true });
    expect(buy(100_01)).toMatchObject({ status: "declined" });
    const { authorizationID } = buy(10_00);
    expect(decide()).toBe("card-closed");
    sandbox.clearAuthorization(authorizationID);
    expect(await balance()).toBe(90_00);
  });

  it("decline authorizations after `expiresOn`", async () => {
    const { sandbox, decide } = await openCard({ expiresOn: "2026-01-02T00:00:00Z" });
    expect(decide()).toBe("approved");
    await sandbox.clock.advance({ hours: 24 });
    expect(decide()).toBe("approved");
    await sandbox.clock.advance({ milliseconds: 1 });
    expect(decide()).toBe("spend-cutoff");
  });

  const PATTERN = { descriptorPattern: "(?i)^fuel stop golden" };
  it.each<[IssuingControlsInput, string, string]>([
    [{ merchantRestrictions: { mode: "allow", merchants: [PATTERN] } }, "approved", "merchant-restrictions"],
    [{ merchantRestrictions: { mode: "block", merchants: [PATTERN] } }, "merchant-restrictions", "approved"],
    [
      { merchantRestrictions: { mode: "allow", merchants: [{ mid: "42" }] } },
      "merchant-restrictions",
      "approved",
    ],
    [
      { merchantRestrictions: { mode: "allow", merchants: [{ mid: "42", ...PATTERN }] } },
      "merchant-restrictions",
      "merchant-restrictions",
    ],
    [
      { merchantCategoryRestrictions: { mode: "allow", categories: ["fuel-and-gas"] } },
      "approved",
      "merchant-category-restrictions",
    ],
    [
      { merchantCategoryRestrictions: { mode: "block", customMCCs: ["5541"], categories: ["lodging"] } },
      "merchant-category-restrictions",
      "merchant-category-restrictions",
    ],
    [
      {
        merchantCategoryRestrictions: {
          mode: "block",
          categories: ["lodging"],
          exemptMerchants: [{ mid: "42" }],
        },
      },
      "approved",
      "approved",
    ],
  ])("%j decide about a fuel stop: %s, and about a hotel: %s", async (controls, fuel, hotel) => {
    const { decide } = await openCard(controls);
    expect(decide(FUEL_STOP)).toBe(fuel);
    expect(decide({ name: "Hotel", networkID: "42", mcc: "3650" })).toBe(hotel);
  });

  it.each([
    ["2026-03-02T16:59:00Z", "approved"],
    ["2026-03-02T17:00:00Z", "allowed-schedule"],
    ["2026-03-02T14:59:00Z", "allowed-schedule"],
    ["2026-03-02T15:00:00Z", "approved"],
    // Daylight saving time has started.
    ["2026-03-09T14:00:00Z", "approved"],
    ["2026-03-09T16:00:00Z", "allowed-schedule"],
    // From Friday night to Saturday morning.
    ["2026-03-07T05:30:00Z", "approved"],
    ["2026-03-07T08:59:00Z", "approved"],
    ["2026-03-07T09:00:00Z", "allowed-schedule"],
    ["2026-03-06T08:59:00Z", "allowed-schedule"],
  ])("with a schedule decide about an authorization at %s: %s", async (time, decision) => {
    const allowedSchedule = {
      timezone: "America/Denver",
      windows: [
        { days: ["monday" as const], startTime: "08:00", endTime: "10:00" },
        { days: ["friday" as const], startTime: "22:00", endTime: "02:00" },
      ],
    };
    const { decide } = await openCard({ allowedSchedule }, Date.parse(time));
    expect(decide()).toBe(decision);
  });

  it("limit each transaction", async () => {
    const { buy, limits } = await openCard({
      velocityLimits: [{ amount: 20_00, interval: "per-transaction" }],
    });
    expect(buy(20_01)).toMatchObject({ declineReason: "velocity-limits" });
    expect(buy(20_00)).toMatchObject({ status: "pending" });
    expect(buy(20_00)).toMatchObject({ status: "pending" });
    expect(await limits()).toEqual([{ amount: 20_00, interval: "per-transaction" }]);
  });

  it("count what is pending and cleared, and not what was declined or reversed", async () => {
    const { sandbox, buy, limits } = await openCard({
      velocityLimits: [{ amount: 50_00, count: 2, interval: "daily" }],
    });
    const cleared = buy(30_00);
    sandbox.clearAuthorization(cleared.authorizationID, { amount: 25_00 });
    const reversed = buy(20_00);
    sandbox.reverseAuthorization(reversed.authorizationID);
    expect(buy(25_01)).toMatchObject({ declineReason: "velocity-limits" });
    const used = { amount: 50_00, count: 2, interval: "daily", resetsOn: "2026-01-01T05:00:00.000Z" };
    expect(await limits()).toEqual([
      { ...used, amountUsed: 25_00, amountRemaining: 25_00, countUsed: 1, countRemaining: 1 },
    ]);
    expect(buy(1)).toMatchObject({ status: "pending" });
    expect(buy(1)).toMatchObject({ declineReason: "velocity-limits" });
  });

  it.each([
    ["daily", "2026-03-08T04:59:00Z", "2026-03-08T05:00:00.000Z", "2026-03-09T04:00:00.000Z"],
    ["weekly", "2026-03-09T03:59:00Z", "2026-03-09T04:00:00.000Z", "2026-03-16T04:00:00.000Z"],
    ["monthly", "2026-01-01T04:59:00Z", "2026-01-01T05:00:00.000Z", "2026-02-01T05:00:00.000Z"],
  ] as const)("start a %s limit again at midnight in New York", async (interval, time, reset, nextReset) => {
    const { sandbox, decide, limits } = await openCard(
      { velocityLimits: [{ count: 1, interval }] },
      Date.parse(time),
    );
    expect(decide()).toBe("approved");
    expect(decide()).toBe("velocity-limits");
    expect(await limits()).toMatchObject([{ countRemaining: 0, resetsOn: reset }]);
    await sandbox.clock.advance({ minutes: 1 });
    expect(await limits()).toMatchObject([{ countRemaining: 1, resetsOn: nextReset }]);
    expect(decide()).toBe("approved");
  });
});

describe("lists", () => {
  it("have filters and pages", async () => {
    const opened = await openCard();
    const { sandbox, client, accountID, issuedCardID, issue, buy } = opened;
    const other = await issue();
    const ids = [buy(100).authorizationID];
    await sandbox.clock.advance({ hours: 1 });
    ids.push(sandbox.authorizeIssuedCard(other.issuedCardID, { amount: 200 }).authorizationID);
    ids.push(buy(1_000_000).authorizationID);
    const payments = ids.slice(0, 2).map((id) => sandbox.clearAuthorization(id));
    const list = async (filters: object) =>
      (await listIssuedCardAuthorizations(client, { accountID, ...filters })).map(({ authorizationID }) =>
        ids.indexOf(authorizationID),
      );
    expect(await list({})).toEqual([0, 1, 2]);
    expect(await list({ issuedCardID })).toEqual([0, 2]);
    expect(await list({ statuses: ["declined"] })).toEqual([2]);
    expect(await list({ statuses: ["cleared", "declined"], skip: 1, count: 1 })).toEqual([1]);
    expect(await list({ startDateTime: "2026-01-01T01:00:00Z" })).toEqual([1, 2]);
    expect(await list({ endDateTime: "2026-01-01T01:00:00Z" })).toEqual([0]);
    const listPayments = async (filters: object) =>
      (await listIssuedCardTransactions(client, { accountID, ...filters })).map(({ cardTransactionID }) =>
        payments.indexOf(cardTransactionID),
      );
    expect(await listPayments({})).toEqual([0, 1]);
    expect(await listPayments({ issuedCardID: other.issuedCardID })).toEqual([1]);
    expect(await listPayments({ skip: 1, count: 1 })).toEqual([1]);
    expect(await listPayments({ endDateTime: "2026-01-01T01:00:00Z" })).toEqual([]);
    const events: string[] = [];
    const [authorizationID = ""] = ids;
    const pages = listIssuedCardAuthorizationEvents(client, { accountID, authorizationID, count: 1 });
    for await (const { eventType } of pages) events.push(eventType);
    expect(events).toEqual(["authorization", "clearing"]);
  });

  it("and resources belong to one account", async () => {
    const { sandbox, client, accountID, buy } = await openCard();
    const { authorizationID } = buy(100);
    const cardTransactionID = sandbox.clearAuthorization(authorizationID);
    const otherID = await createBusiness(client);
    const calls = [
      getIssuedCardAuthorization(client, { accountID: otherID, authorizationID }),
      listIssuedCardAuthorizationEvents(client, { accountID: otherID, authorizationID }),
      getIssuedCardTransaction(client, { accountID: otherID, cardTransactionID }),
      getIssuedCardTransaction(client, { accountID, cardTransactionID: UNKNOWN_ID }),
      listIssuedCardAuthorizations(client, { accountID: UNKNOWN_ID }),
      listIssuedCardTransactions(client, { accountID: UNKNOWN_ID }),
    ];
    for (const call of calls) expect(await call.result()).toMatchObject(NOT_FOUND);
    expect(await listIssuedCardAuthorizations(client, { accountID: otherID })).toEqual([]);
    expect(await listIssuedCardTransactions(client, { accountID: otherID })).toEqual([]);
  });
});

describe("the methods of the sandbox", () => {
  it.each<[string, unknown, RegExp]>([
    ["no amount", {}, /set `amount`/],
    ["no purchase", undefined, /options must be an object/],
    ["an amount of 0", { amount: 0 }, /`amount` must be a whole number of cents/],
    ["a fraction of a cent", { amount: 1.5 }, /`amount` must be a whole number of cents/],
    ["an unknown field", { amount: 1, currency: "USD" }, /unknown option `currency`/],
    ["a merchant that is a text", { amount: 1, merchant: "shop" }, /`merchant` must be an object/],
    ["a wrong code", { amount: 1, merchant: { mcc: "12" } }, /`merchant`: `mcc` must be a merchant category/],
    ["a code that is a number", { amount: 1, merchant: { mcc: 5812 } }, /`mcc` must be a merchant category/],
    ["a wrong name", { amount: 1, merchant: { name: 1 } }, /`merchant`: `name` must be a string/],
  ])("reject a purchase with %s", async (_, purchase, message) => {
    const { sandbox, issuedCardID } = await openCard();
    const buy = () => sandbox.authorizeIssuedCard(issuedCardID, purchase as IssuedCardPurchase);
    expect(buy).toThrow(ConfigurationError);
    expect(buy).toThrow(message);
  });

  it("reject what does not exist, is not pending, or holds less", async () => {
    const { sandbox, buy } = await openCard();
    expect(() => sandbox.authorizeIssuedCard(UNKNOWN_ID, { amount: 1 })).toThrow(/there is no such card/);
    const declined = buy(1_000_000).authorizationID;
    const pending = buy(1000).authorizationID;
    for (const change of [sandbox.clearAuthorization, sandbox.reverseAuthorization]) {
      expect(() => change(UNKNOWN_ID)).toThrow(/there is no such authorization/);
      expect(() => change(declined)).toThrow(/has the status `declined`/);
      expect(() => change(pending, { amount: 1001 })).toThrow(/above the 1000 cents/);
      expect(() => change(pending, { amount: -1 })).toThrow(/whole number of cents/);
    }
    sandbox.clearAuthorization(pending);
    for (const change of [sandbox.clearAuthorization, sandbox.reverseAuthorization]) {
      expect(() => change(pending, { amount: 1 })).toThrow(ConfigurationError);
      expect(() => change(pending)).toThrow(/has the status `cleared`.* clears an authorization once/);
    }
  });
});
