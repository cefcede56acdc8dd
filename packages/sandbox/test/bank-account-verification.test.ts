import {
  completeBankAccountVerification,
  completeMicroDeposits,
  getBankAccount,
  getBankAccountVerification,
  initiateBankAccountVerification,
  initiateMicroDeposits,
} from "@moovkit/bank-accounts";
import { describe, expect, it } from "vitest";
import { createBusiness, linkAccount, reopen } from "./open-client.js";
import { openShop, returnCredit } from "./open-shop.js";
import { CONFLICT, NOT_FOUND } from "./rejections.js";
import { openWithEvents } from "./webhooks-helpers.js";

const WRONG_CODE = "MV9999";

const openLinked = async (details: Parameters<typeof linkAccount>[2] = {}) => {
  const opened = await openWithEvents();
  const { client } = opened;
  const accountID = await createBusiness(client);
  const { bankAccountID } = await linkAccount(client, accountID, details);
  const key = { accountID, bankAccountID };
  const readStatus = async () => {
    const { status, statusReason } = await getBankAccount(client, key);
    return [status, statusReason];
  };
  const sendCode = (code: string) => completeBankAccountVerification(client, { ...key, code });
  const sendAmounts = (amounts: [number, number]) => completeMicroDeposits(client, { ...key, amounts });
  const sendWrongCodes = async (count: number) => {
    for (let index = 0; index < count; index += 1)
      expect(await sendCode(WRONG_CODE).result()).toMatchObject({ error: { status: 422 } });
  };
  return { ...opened, key, readStatus, sendCode, sendAmounts, sendWrongCodes };
};

describe("a verification with a code", () => {
  it.each(["MV0001", "mv0001", "0001"])("succeeds with %s", async (code) => {
    const { sandbox, client, key, readStatus, sendCode } = await openLinked();
    expect(await initiateBankAccountVerification(client, key)).toEqual({
      verificationMethod: "instant",
      status: "sent-credit",
    });
    expect(await readStatus()).toEqual(["pending", "verification-initiated"]);
    expect(await sendCode(code)).toEqual({ verificationMethod: "instant", status: "successful" });
    expect(await readStatus()).toEqual(["verified", "verification-successful"]);
    expect((await getBankAccount(client, key)).paymentMethods).toHaveLength(4);
    await sandbox.clock.advance({ seconds: 1 });
    expect((await getBankAccount(client, key)).paymentMethods).toHaveLength(6);
  });

  it("uses ACH if the bank takes part in no instant payments", async () => {
    const { client, key } = await openLinked({ routingNumber: "111326233" });
    expect(await initiateBankAccountVerification(client, key)).toMatchObject({ verificationMethod: "ach" });
    expect(await getBankAccountVerification(client, key)).toEqual({
      verificationMethod: "ach",
      status: "sent-credit",
    });
  });

  it("creates the payment methods at once if the request waits for them", async () => {
    const { sandbox, client, key } = await openLinked();
    await initiateBankAccountVerification(client, key);
    await sandbox.clock.advance({ days: 14 });
    expect((await getBankAccount(client, key)).paymentMethods).toEqual([]);
    await initiateBankAccountVerification(client, { ...key, waitFor: "payment-method" });
    expect((await getBankAccount(client, key)).paymentMethods).toHaveLength(4);
  });

  it("allows five attempts", async () => {
    const { client, key, readStatus, sendCode, sendWrongCodes } = await openLinked();
    await initiateBankAccountVerification(client, key);
    await sendWrongCodes(4);
    expect(await getBankAccountVerification(client, key)).toMatchObject({ status: "sent-credit" });
    await sendWrongCodes(1);
    expect(await getBankAccountVerification(client, key)).toMatchObject({ status: "max-attempts-exceeded" });
    expect(await readStatus()).toEqual(["verificationFailed", "verification-attempts-exceeded"]);
    expect((await getBankAccount(client, key)).paymentMethods).toEqual([]);
    expect(await sendCode("MV0001").result()).toMatchObject(CONFLICT);
  });

  it("succeeds with the last attempt", async () => {
    const { client, key, sendCode, sendWrongCodes } = await openLinked();
    await initiateBankAccountVerification(client, key);
    await sendWrongCodes(4);
    expect(await sendCode("MV0001")).toMatchObject({ status: "successful" });
  });

  it("expires after 14 days", async () => {
    const { sandbox, client, key, readStatus, sendCode } = await openLinked();
    await initiateBankAccountVerification(client, key);
    await sandbox.clock.advance({ days: 13, hours: 23 });
    expect(await readStatus()).toEqual(["pending", "verification-initiated"]);
    await sandbox.clock.advance({ hours: 1 });
    expect(await readStatus()).toEqual(["verificationFailed", "verification-expired"]);
    expect(await getBankAccountVerification(client, key)).toMatchObject({ status: "expired" });
    expect(await sendCode("MV0001").result()).toMatchObject(CONFLICT);
  });

  it("expires after the sandbox continued from a snapshot", async () => {
    const { sandbox, client, key } = await openLinked();
    await initiateBankAccountVerification(client, key);
    const restored = await reopen(sandbox, { deliverWebhook: () => new Response() });
    await restored.sandbox.clock.advance({ days: 14 });
    expect(await getBankAccountVerification(restored.client, key)).toMatchObject({
      status: "expired",
    });
  });

  it("does not expire after it succeeded", async () => {
    const { sandbox, client, key, readStatus, sendCode } = await openLinked();
    await initiateBankAccountVerification(client, key);
    await sendCode("MV0001");
    await sandbox.clock.advance({ days: 14 });
    expect(await readStatus()).toEqual(["verified", "verification-successful"]);
  });

  it("expires 14 days after it started, not after the one before", async () => {
    const { sandbox, client, key, readStatus, sendWrongCodes } = await openLinked();
    await initiateBankAccountVerification(client, key);
    await sendWrongCodes(5);
    await sandbox.clock.advance({ days: 7 });
    await initiateBankAccountVerification(client, key);
    await sandbox.clock.advance({ days: 7 });
    expect(await readStatus()).toEqual(["pending", "verification-initiated"]);
    await sandbox.clock.advance({ days: 7 });
    expect(await readStatus()).toEqual(["verificationFailed", "verification-expired"]);
  });

  it("can be repeated twice", async () => {
    const { sandbox, client, key, readStatus, sendWrongCodes } = await openLinked();
    await initiateBankAccountVerification(client, key);
    await sendWrongCodes(5);
    await initiateBankAccountVerification(client, key);
    await sandbox.clock.advance({ days: 14 });
    expect(await readStatus()).toEqual(["verificationFailed", "verification-expired"]);
    await initiateBankAccountVerification(client, key);
    await sendWrongCodes(5);
    expect(await readStatus()).toEqual(["verificationFailed", "max-verification-failures"]);
    expect(await initiateBankAccountVerification(client, key).result()).toMatchObject(CONFLICT);
    expect(await initiateMicroDeposits(client, key).result()).toMatchObject(CONFLICT);
  });

  it("fails when the bank returns the credit", async () => {
    const shop = await openShop();
    const { client, customer } = shop;
    const { accountID } = customer;
    const { bankAccountID, paymentMethods } = await linkAccount(client, accountID);
    const key = { accountID, bankAccountID };
    await initiateBankAccountVerification(client, key);
    await returnCredit(shop, paymentMethods);
    expect(await getBankAccountVerification(client, key)).toEqual({
      verificationMethod: "instant",
      status: "failed",
      exceptionDetails: { achReturnCode: "R03", description: "No account found" },
    });
    const completion = completeBankAccountVerification(client, { ...key, code: "MV0001" });
    expect(await completion.result()).toMatchObject(CONFLICT);
    expect(await initiateBankAccountVerification(client, key).result()).toMatchObject(CONFLICT);
  });

  it("emits the changes of the bank account", async () => {
    const { client, key, sendCode, takeEvents } = await openLinked();
    await takeEvents();
    await initiateBankAccountVerification(client, key);
    await sendCode("MV0001");
    expect(await takeEvents()).toEqual([
      {
        type: "bankAccount.updated",
        data: { ...key, status: "pending", statusReason: "verification-initiated" },
      },
      {
        type: "bankAccount.updated",
        data: { ...key, status: "verified", statusReason: "verification-successful" },
      },
    ]);
  });
});

describe("micro-deposits", () => {
  it("of 0 cents verify the bank account", async () => {
    const { client, key, readStatus, sendAmounts } = await openLinked();
    await initiateMicroDeposits(client, key);
    expect(await readStatus()).toEqual(["pending", "verification-initiated"]);
    expect(await sendAmounts([0, 0])).toEqual({ status: "verified" });
    expect(await readStatus()).toEqual(["verified", "verification-successful"]);
  });

  it("allow five attempts", async () => {
    const { client, key, readStatus, sendAmounts } = await openLinked();
    await initiateMicroDeposits(client, key);
    for (const amounts of [
      [0, 1],
      [1, 0],
      [12, 37],
      [1, 1],
      [0, 2],
    ] as const)
      expect(await sendAmounts([...amounts]).result()).toMatchObject({
        error: { fields: { amounts: expect.any(String) } },
      });
    expect(await readStatus()).toEqual(["verificationFailed", "micro-deposit-attempts-exceeded"]);
    expect(await sendAmounts([0, 0]).result()).toMatchObject(CONFLICT);
  });

  it("expire after 14 days", async () => {
    const { sandbox, client, key, readStatus } = await openLinked();
    await initiateMicroDeposits(client, key);
    await sandbox.clock.advance({ days: 14 });
    expect(await readStatus()).toEqual(["verificationFailed", "micro-deposit-expired"]);
  });

  it("are not a verification with a code", async () => {
    const { client, key, sendCode } = await openLinked();
    await initiateMicroDeposits(client, key);
    expect(await sendCode("MV0001").result()).toMatchObject(CONFLICT);
    expect(await getBankAccountVerification(client, key).result()).toMatchObject(NOT_FOUND);
  });
});

describe("a bank account", () => {
  it("has one verification at a time", async () => {
    const { client, key, sendAmounts } = await openLinked();
    await initiateBankAccountVerification(client, key);
    expect(await initiateBankAccountVerification(client, key).result()).toMatchObject(CONFLICT);
    expect(await initiateMicroDeposits(client, key).result()).toMatchObject(CONFLICT);
    expect(await sendAmounts([0, 0]).result()).toMatchObject(CONFLICT);
  });

  it("that is verified cannot be verified again", async () => {
    const { client, key, sendCode } = await openLinked();
    await initiateBankAccountVerification(client, key);
    await sendCode("MV0001");
    expect(await initiateBankAccountVerification(client, key).result()).toMatchObject(CONFLICT);
    expect(await sendCode("MV0001").result()).toMatchObject(CONFLICT);
  });

  it("without a verification has none to complete or to read", async () => {
    const { client, key, sendCode, sendAmounts } = await openLinked();
    expect(await sendCode("MV0001").result()).toMatchObject(CONFLICT);
    expect(await sendAmounts([0, 0]).result()).toMatchObject(CONFLICT);
    expect(await getBankAccountVerification(client, key).result()).toMatchObject(NOT_FOUND);
  });

  it("of another account is not found", async () => {
    const { client, key } = await openLinked();
    const other = { ...key, accountID: await createBusiness(client) };
    const calls = [
      initiateBankAccountVerification(client, other),
      completeBankAccountVerification(client, { ...other, code: "MV0001" }),
      getBankAccountVerification(client, other),
      initiateMicroDeposits(client, other),
      completeMicroDeposits(client, { ...other, amounts: [0, 0] }),
    ];
    for (const call of calls) expect(await call.result()).toMatchObject(NOT_FOUND);
  });
});
