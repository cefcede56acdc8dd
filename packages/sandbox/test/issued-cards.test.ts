import { createAccessToken } from "@moovkit/authentication";
import {
  getFullIssuedCard,
  getIssuedCard,
  listIssuedCards,
  listIssuingMerchantCategories,
  type RequestCardInput,
  requestCard,
  type UpdateIssuedCardInput,
  updateIssuedCard,
} from "@moovkit/issuing";
import { listWallets, updateWallet } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { ORIGIN, UNKNOWN_ID } from "./helpers.js";
import { ADDRESS, createBusiness, openClient, openClientOf, reopen } from "./open-client.js";
import { openIssuing } from "./open-issuing.js";
import { CONFLICT, NOT_FOUND } from "./rejections.js";

describe("the capability card-issuing", () => {
  it.each(["card-issuing", "issuing.cardholder"] as const)(
    "%s adds a wallet that cannot be closed",
    async (id) => {
      const { client } = await openClient();
      const accountID = await createBusiness(client, { capabilities: [id] });
      const wallets = await listWallets(client, { accountID });
      expect(wallets.map(({ walletType }) => walletType)).toEqual(["default", "card-issuing"]);
      const walletID = wallets[1]?.walletID ?? "";
      expect(await updateWallet(client, { accountID, walletID, status: "closed" }).result()).toMatchObject(
        CONFLICT,
      );
    },
  );

  it("of the partner account adds the wallet with the first card", async () => {
    const { sandbox, client } = await openClient();
    const accountID = sandbox.partnerAccountID;
    expect(await listWallets(client, { accountID, walletType: "card-issuing" })).toEqual([]);
    const { fundingWalletID } = await requestCard(client, { accountID });
    await requestCard(client, { accountID });
    const wallets = await listWallets(client, { accountID, walletType: "card-issuing" });
    expect(wallets.map(({ walletID }) => walletID)).toEqual([fundingWalletID]);
  });

  it("is needed to request a card", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client, { capabilities: ["wallet.balance"] });
    expect(await requestCard(client, { accountID }).result()).toMatchObject({
      error: { code: "generic_error" },
    });
  });
});

describe("requestCard", () => {
  it("issues an active card that the wallet of the account pays for", async () => {
    const { accountID, walletID, issue } = await openIssuing();
    const details = { nickname: "Fuel", metadata: { team: "north" }, billingAddress: ADDRESS };
    const controls = {
      singleUse: true,
      velocityLimits: [{ amount: 100, interval: "per-transaction" as const }],
    };
    expect(await issue({ ...details, controls, authorizedUserAccountID: accountID })).toEqual({
      issuedCardID: expect.any(String),
      brand: "Visa",
      lastFourCardNumber: expect.stringMatching(/^\d{4}$/),
      expiration: { month: "01", year: "28" },
      fundingWalletID: walletID,
      authorizedUserAccountID: accountID,
      ...details,
      controls,
      state: "active",
      formFactor: "virtual",
      createdOn: expect.stringMatching(/^2026-01-01T/),
      updatedOn: expect.stringMatching(/^2026-01-01T/),
    });
  });

  it.each<[string, Partial<RequestCardInput>, object]>([
    [
      "a user that does not exist",
      { authorizedUserAccountID: UNKNOWN_ID },
      { authorizedUserAccountID: /account/ },
    ],
    ["month 13", { expiration: { month: "13", year: "26" } }, { expiration: { month: /01 to 12/ } }],
    [
      "a month with a space",
      { expiration: { month: " 2", year: "26" } },
      { expiration: { month: /01 to 12/ } },
    ],
    [
      "a year with a sign",
      { expiration: { month: "02", year: "+6" } },
      { expiration: { year: /two digits/ } },
    ],
    ["this month", { expiration: { month: "01", year: "26" } }, { expiration: { year: /1 to 24/ } }],
    ["25 months", { expiration: { month: "02", year: "28" } }, { expiration: { year: /1 to 24/ } }],
    [
      "two limits for a day",
      {
        controls: {
          velocityLimits: [
            { amount: 1, interval: "daily" },
            { count: 1, interval: "daily" },
          ],
        },
      },
      { controls: { velocityLimits: { 1: { interval: /another/ } } } },
    ],
    [
      "a pattern that is no regular expression",
      {
        controls: {
          merchantRestrictions: { mode: "block", merchants: [{ mid: "1" }, { descriptorPattern: "(" }] },
        },
      },
      { controls: { merchantRestrictions: { merchants: { 1: { descriptorPattern: /regular/ } } } } },
    ],
    [
      "an empty ID and an empty pattern, which would match every merchant",
      {
        controls: {
          merchantRestrictions: {
            mode: "allow",
            merchants: [{ mid: "" }, { mid: "1", descriptorPattern: "" }],
          },
        },
      },
      {
        controls: {
          merchantRestrictions: {
            merchants: { 0: { mid: /must not be empty/ }, 1: { descriptorPattern: /must not be empty/ } },
          },
        },
      },
    ],
    [
      "an exempt merchant with such a pattern",
      {
        controls: {
          merchantCategoryRestrictions: { mode: "block", exemptMerchants: [{ descriptorPattern: "[" }] },
        },
      },
      {
        controls: {
          merchantCategoryRestrictions: { exemptMerchants: { 0: { descriptorPattern: /regular/ } } },
        },
      },
    ],
    [
      "an offset instead of a time zone",
      { controls: { allowedSchedule: { timezone: "+05:00", windows: [] } } },
      { controls: { allowedSchedule: { timezone: /IANA/ } } },
    ],
    [
      "an unknown time zone",
      { controls: { allowedSchedule: { timezone: "Moon/Base", windows: [] } } },
      { controls: { allowedSchedule: { timezone: /IANA/ } } },
    ],
  ])("rejects %s with 422", async (_, input, fields) => {
    const { issue, client, accountID } = await openIssuing();
    const toMatcher = (value: unknown): unknown => {
      if (value instanceof RegExp) return expect.stringMatching(value);
      return Object.fromEntries(
        Object.entries(value as object).map(([name, each]) => [name, toMatcher(each)]),
      );
    };
    const result = await issue(input).catch((error: unknown) => error);
    expect(result).toMatchObject({ code: "unprocessable_entity_error", fields: toMatcher(fields) });
    expect(await listIssuedCards(client, { accountID })).toEqual([]);
  });

  it("accepts the first and the last possible month", async () => {
    const { issue } = await openIssuing();
    for (const expiration of [
      { month: "02", year: "26" },
      { month: "01", year: "28" },
    ])
      expect(await issue({ expiration })).toMatchObject({ expiration });
  });
});

describe("a card", () => {
  it.each([
    ["2098-12-31T23:59:59Z", undefined, { month: "12", year: "00" }, 24],
    ["2099-12-01T00:00:00Z", { month: "01", year: "00" }, { month: "01", year: "00" }, 1],
  ])("that is issued at %s can expire in the next century", async (time, expiration, expected, months) => {
    const start = new Date(time);
    const { sandbox, client, accountID, issue } = await openIssuing({ now: () => start.getTime() });
    const card = await issue(expiration ? { expiration } : {});
    expect(card).toMatchObject({ state: "active", expiration: expected });
    const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1);
    const read = async () =>
      (await getIssuedCard(client, { accountID, issuedCardID: card.issuedCardID })).state;
    await sandbox.clock.advance({ milliseconds: end - sandbox.clock.now() - 1 });
    expect(await read()).toBe("active");
    await sandbox.clock.advance({ milliseconds: 1 });
    expect(await read()).toBe("closed");
  });

  it("closes at the end of the month in which it expires", async () => {
    const { sandbox, client, accountID, issue } = await openIssuing();
    const { issuedCardID } = await issue({ expiration: { month: "02", year: "26" } });
    const read = async () => (await getIssuedCard(client, { accountID, issuedCardID })).state;
    await sandbox.clock.advance({ days: 58 });
    expect(await read()).toBe("active");
    await sandbox.clock.advance({ days: 1 });
    expect(await read()).toBe("closed");
  });

  it("belongs to one account", async () => {
    const { client, accountID, issue } = await openIssuing();
    const { issuedCardID } = await issue();
    const otherID = await createBusiness(client, { capabilities: ["card-issuing"] });
    const other = { accountID: otherID, issuedCardID };
    const calls = [
      getIssuedCard(client, other),
      getFullIssuedCard(client, other),
      updateIssuedCard(client, { ...other, state: "closed" }),
      getIssuedCard(client, { accountID, issuedCardID: UNKNOWN_ID }),
      listIssuedCards(client, { accountID: UNKNOWN_ID }),
      requestCard(client, { accountID: UNKNOWN_ID }),
    ];
    for (const call of calls) expect(await call.result()).toMatchObject(NOT_FOUND);
    expect(await listIssuedCards(client, { accountID: otherID })).toEqual([]);
  });
});

describe("listIssuedCards", () => {
  it("filters by state, and has pages", async () => {
    const { client, accountID, issue } = await openIssuing();
    const cards = [await issue(), await issue(), await issue()];
    const [first = "", second = "", third = ""] = cards.map(({ issuedCardID }) => issuedCardID);
    await updateIssuedCard(client, { accountID, issuedCardID: second, state: "closed" });
    const list = async (input: object) =>
      (await listIssuedCards(client, { accountID, ...input })).map(({ issuedCardID }) => issuedCardID);
    expect(await list({ states: ["active"] })).toEqual([first, third]);
    expect(await list({ states: ["closed"] })).toEqual([second]);
    expect(await list({ states: ["closed", "active"] })).toEqual([first, second, third]);
    expect(await list({ skip: 1, count: 1 })).toEqual([second]);
    const all: string[] = [];
    for await (const { issuedCardID } of listIssuedCards(client, { accountID, count: 2 }))
      all.push(issuedCardID);
    expect(all).toEqual([first, second, third]);
  });
});

describe("updateIssuedCard", () => {
  const open = async (input: Partial<RequestCardInput> = {}) => {
    const opened = await openIssuing();
    const { accountID } = opened;
    const { issuedCardID } = await opened.issue(input);
    const update = (changes: Omit<UpdateIssuedCardInput, "accountID" | "issuedCardID">) =>
      updateIssuedCard(opened.client, { accountID, issuedCardID, ...changes });
    return { ...opened, issuedCardID, update };
  };

  it("merges details, and `null` removes them", async () => {
    const { update } = await open({ nickname: "Fuel", metadata: { a: "1" }, billingAddress: ADDRESS });
    expect(await update({ metadata: { b: "2" }, billingAddress: { city: "Boulder" } })).toMatchObject({
      nickname: "Fuel",
      metadata: { a: "1", b: "2" },
      billingAddress: { ...ADDRESS, city: "Boulder" },
    });
    const removed = await update({ nickname: null, metadata: null, billingAddress: null });
    for (const field of ["nickname", "metadata", "billingAddress"]) expect(removed).not.toHaveProperty(field);
  });

  it("needs a whole address if the card has none", async () => {
    const { update } = await open();
    expect(await update({ billingAddress: { city: "Boulder" } }).result()).toMatchObject({
      error: { fields: { billingAddress: { addressLine1: "is required", country: "is required" } } },
    });
  });

  it("replaces each control as a whole, and `null` or an empty list removes it", async () => {
    const merchantRestrictions = { mode: "block" as const, merchants: [{ mid: "1" }] };
    const { update } = await open({
      controls: {
        singleUse: true,
        velocityLimits: [{ amount: 1, interval: "per-transaction" }],
        merchantRestrictions,
        allowedSchedule: null,
      },
    });
    const velocityLimits = [{ count: 2, interval: "per-transaction" as const }];
    expect((await update({ controls: { velocityLimits } })).controls).toEqual({
      singleUse: true,
      velocityLimits,
      merchantRestrictions,
    });
    expect((await update({ controls: { velocityLimits: [], merchantRestrictions: null } })).controls).toEqual(
      {
        singleUse: true,
      },
    );
    expect(
      await update({ controls: { merchantRestrictions: { mode: "allow" }, allowedSchedule: {} } }).result(),
    ).toMatchObject({
      error: {
        fields: {
          controls: {
            merchantRestrictions: { mode: "must be set together with `merchants`" },
            allowedSchedule: { timezone: "must be set together with `windows`" },
          },
        },
      },
    });
  });

  it("closes a card permanently", async () => {
    const { update } = await open();
    expect(await update({ state: "closed" })).toMatchObject({ state: "closed" });
    expect(await update({ nickname: "Fuel" }).result()).toMatchObject(CONFLICT);
  });
});

describe("getFullIssuedCard", () => {
  /** Whether the last digit is the check digit of ISO/IEC 7812-1. */
  const isValid = (pan: string): boolean => {
    const digits = [...pan].reverse().map(Number);
    const doubled = digits.map((digit, index) => (index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)));
    return doubled.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
  };

  it("returns a valid number that ends in the last four digits, and the same one each time", async () => {
    const { client, accountID, issue } = await openIssuing();
    const numbers = new Set<string>();
    for (let index = 0; index < 20; index += 1) {
      const card = await issue();
      const full = await getFullIssuedCard(client, { accountID, issuedCardID: card.issuedCardID });
      expect(full).toEqual({
        ...card,
        pan: expect.stringMatching(/^400000\d{10}$/),
        cvv: expect.stringMatching(/^\d{3}$/),
      });
      expect(full.pan.slice(-4)).toBe(card.lastFourCardNumber);
      expect(isValid(full.pan)).toBe(true);
      numbers.add(full.pan);
      expect(await getFullIssuedCard(client, { accountID, issuedCardID: card.issuedCardID })).toEqual(full);
    }
    expect(numbers.size).toBe(20);
  });

  it("keeps the number out of snapshots and recorded requests, and derives it again after one", async () => {
    const { sandbox, client, accountID, issue } = await openIssuing();
    const { issuedCardID } = await issue();
    const full = await getFullIssuedCard(client, { accountID, issuedCardID });
    const stored = JSON.stringify([sandbox.snapshot(), sandbox.requests]);
    expect(stored).toContain(issuedCardID);
    expect(stored).not.toContain(full.pan);
    expect(stored).not.toContain(full.pan.slice(0, -4));
    const copy = await reopen(sandbox);
    expect(await getFullIssuedCard(copy.client, { accountID, issuedCardID })).toEqual(full);
    const other = await openClient({
      snapshot: sandbox.snapshot(),
      apiKeys: [{ publicKey: "public", secretKey: "another", allowedOrigins: [ORIGIN] }],
    });
    const security = { publicKey: "public", secretKey: "another" };
    const otherFull = await getFullIssuedCard(openClientOf(other.sandbox, security), {
      accountID,
      issuedCardID,
    });
    expect(otherFull.pan).not.toBe(full.pan);
    expect(otherFull.lastFourCardNumber).toBe(full.lastFourCardNumber);
  });

  it("needs the scope read-secure", async () => {
    const { sandbox, client, accountID, issue } = await openIssuing();
    const { issuedCardID } = await issue();
    const readWith = async (permission: string) => {
      const scope = `/accounts/${accountID}/issued-cards.${permission}`;
      const { accessToken } = await createAccessToken(client, { grantType: "client_credentials", scope });
      return getFullIssuedCard(openClientOf(sandbox, { accessToken }), { accountID, issuedCardID }).result();
    };
    expect(await readWith("read")).toMatchObject({ error: { code: "permission_denied_error" } });
    expect(await readWith("read-secure")).toMatchObject({ ok: true });
  });
});

it("lists the codes of every category of merchants, each code in one category", async () => {
  const { client } = await openClient();
  const { merchantCategories } = await listIssuingMerchantCategories(client);
  expect(merchantCategories).toHaveLength(26);
  const ranges = merchantCategories
    .flatMap(({ mccs }) => mccs)
    .map((code) => {
      expect(code).toMatch(/^\d{4}(-\d{4})?$/);
      return code.split("-");
    })
    .map(([first = "", last = first]) => ({ first, last }))
    .sort((one, other) => one.first.localeCompare(other.first));
  for (const [index, { first }] of ranges.slice(1).entries())
    expect(first > (ranges[index]?.last ?? "")).toBe(true);
});
