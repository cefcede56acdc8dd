import { createAccessToken } from "@moovkit/authentication";
import {
  acceptDispute,
  type Dispute,
  deleteDisputeEvidenceFile,
  getDispute,
  getDisputeEvidence,
  getDisputeEvidenceData,
  type ListDisputesInput,
  listDisputeEvidence,
  listDisputes,
  submitDisputeEvidence,
  updateDisputeEvidence,
  uploadDisputeEvidenceFile,
  uploadDisputeEvidenceText,
} from "@moovkit/disputes";
import { initiateRefund, listTransfers } from "@moovkit/transfers";
import { listWallets, listWalletTransactions } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import type { DisputeRequest } from "../src/index.js";
import { BASIC, UNKNOWN_ID } from "./helpers.js";
import { openClientOf, reopen } from "./open-client.js";
import { type DisputeShop, openDisputeShop, PAYMENT_CENTS, toKey } from "./open-dispute-shop.js";
import { CONFLICT, NOT_FOUND } from "./rejections.js";
import { watchEvents } from "./webhooks-helpers.js";

const BAD_REQUEST = { error: { code: "generic_error" } };

const PDF = new Uint8Array([37, 80, 68, 70, 0, 255]);
const RECEIPT = new File([PDF], "receipt.pdf", { type: "application/pdf" });
const ANY_TIME = expect.stringMatching(/^2026-\d\d-\d\dT[\d:]{8}\.\d{9}Z$/);

/** Opens a shop with a disputed payment of $25.00. */
const openDisputed = async (request: DisputeRequest = {}) => {
  const shop = await openDisputeShop();
  const [transferID = ""] = shop.transferIDs;
  const dispute = shop.sandbox.openDispute(transferID, request);
  const key = toKey(shop, dispute);
  const addText = (text = "It was picked up.") =>
    uploadDisputeEvidenceText(shop.client, { ...key, evidenceType: "other", text });
  const addFile = (file: File = RECEIPT) =>
    uploadDisputeEvidenceFile(shop.client, { ...key, evidenceType: "receipt", file });
  return { ...shop, transferID, dispute, key, addText, addFile };
};

/** Returns the transactions of disputes in the wallet of the merchant. */
const listDisputeTransactions = async ({ client, merchant: { accountID } }: DisputeShop) => {
  const [wallet] = await listWallets(client, { accountID });
  const walletID = wallet?.walletID ?? "";
  return listWalletTransactions(client, { accountID, walletID, sourceType: "dispute" });
};

describe("openDispute", () => {
  it("takes the amount from the merchant", async () => {
    const { transferID, dispute, key, ...shop } = await openDisputed();
    expect(dispute).toEqual({
      disputeID: expect.any(String),
      merchantAccountID: shop.merchant.accountID,
      amount: { currency: "USD", value: PAYMENT_CENTS },
      networkReasonCode: "10.4",
      networkReasonDescription: expect.any(String),
      transfer: { transferID },
      respondBy: ANY_TIME,
      status: "response-needed",
      phase: "chargeback",
      createdOn: ANY_TIME,
    });
    expect(await getDispute(shop.client, key)).toEqual(dispute);
    expect(await shop.balance(shop.merchant)).toBe(0);
    expect(await listDisputeTransactions(shop)).toMatchObject([
      { transactionType: "dispute", sourceID: dispute.disputeID, grossAmount: -PAYMENT_CENTS, fee: 0 },
    ]);
  });

  it("adds the dispute to the transfer, which stays completed", async () => {
    const { dispute, transferID, client, partner, sandbox, get } = await openDisputed({ amount: 1000 });
    const second = sandbox.openDispute(transferID, { reasonCode: "13.1" });
    expect(second.amount.value).toBe(1500);
    expect(second).not.toHaveProperty("networkReasonDescription");
    expect(await get({ transferID, createdOn: "" })).toMatchObject({
      status: "completed",
      disputedAmount: { currency: "USD", value: PAYMENT_CENTS },
      disputes: [dispute, second].map(({ disputeID, createdOn, amount }) => ({
        disputeID,
        createdOn,
        amount,
      })),
    });
    const list = (disputed: boolean) => listTransfers(client, { accountID: partner.accountID, disputed });
    expect([(await list(true)).length, (await list(false)).length]).toEqual([1, 0]);
  });

  it.each([
    ["Visa", "10.4", 14],
    ["Mastercard", "4837", 14],
    ["Discover", "UA02", 14],
    ["American Express", "F29", 10],
    ["Unknown", "10.4", 14],
  ])("has the reason codes and the deadline of %s", async (brand, networkReasonCode, days) => {
    const { sandbox, transferIDs } = await openDisputeShop({ brand });
    const { respondBy, createdOn, ...dispute } = sandbox.openDispute(transferIDs[0] ?? "");
    expect(dispute.networkReasonCode).toBe(networkReasonCode);
    expect(Date.parse(respondBy) - Date.parse(createdOn)).toBe(days * 24 * 60 * 60 * 1000);
  });

  it.each([
    ["inquiry", "response-needed", PAYMENT_CENTS],
    ["pre-dispute", "resolved", 0],
  ] as const)("of the phase %s has the status %s", async (phase, status, balance) => {
    const shop = await openDisputed({ phase, reasonCode: "x", reasonDescription: "Not recognized" });
    expect(await getDispute(shop.client, shop.key)).toMatchObject({
      phase,
      status,
      networkReasonCode: "x",
      networkReasonDescription: "Not recognized",
    });
    expect(await shop.balance(shop.merchant)).toBe(balance);
    await shop.sandbox.clock.advance({ days: 30 });
    expect(await shop.balance(shop.merchant)).toBe(0);
  });

  it.each<[string, unknown, RegExp]>([
    ["an amount of 0", { amount: 0 }, /`amount` must be a whole number of cents/],
    ["a fraction of a cent", { amount: 0.5 }, /`amount` must be a whole number of cents/],
    ["more than the payment", { amount: PAYMENT_CENTS + 1 }, /`amount` exceeds the amount/],
    ["an empty reason", { reasonCode: "" }, /`reasonCode` must be a non-empty string/],
    [
      "an undocumented phase",
      { phase: "unknown" },
      /`phase` must be "chargeback", "inquiry" or "pre-dispute"/,
    ],
    ["an unknown option", { reason: "fraud" }, /unknown option `reason`/],
  ])("rejects %s", async (_, request, message) => {
    const { sandbox, transferIDs } = await openDisputeShop();
    const open = () => sandbox.openDispute(transferIDs[0] ?? "", request as DisputeRequest);
    expect(open).toThrow(message);
    expect(sandbox.snapshot().tables.disputes).toEqual([]);
  });

  it("rejects transfers that cannot be disputed", async () => {
    const { sandbox, transferID, transfer, customer, merchant } = await openDisputed();
    expect(() => sandbox.openDispute(transferID)).toThrow(/the whole payment has been refunded or disputed/);
    expect(() => sandbox.openDispute(UNKNOWN_ID)).toThrow(/there is no such transfer/);
    const wallet = merchant.method("moov-wallet");
    const pending = await transfer(customer.method("card-payment"), wallet, 100);
    expect(() => sandbox.openDispute(pending.transferID)).toThrow(/the status `pending`. Advance the clock/);
    const debit = await transfer(customer.method("ach-debit-collect"), wallet, 100);
    expect(() => sandbox.openDispute(debit.transferID)).toThrow(/not a card payment/);
  });

  it("returns a copy", async () => {
    const { client, key, dispute } = await openDisputed();
    dispute.amount.value = 1;
    expect(await getDispute(client, key)).toMatchObject({ amount: { value: PAYMENT_CENTS } });
  });
});

describe("evidence", () => {
  it("can be a file, which can be downloaded", async () => {
    const { client, key, addFile } = await openDisputed();
    const added = await addFile();
    expect(added).toEqual({
      evidenceID: expect.any(String),
      disputeID: key.disputeID,
      evidenceType: "receipt",
      filename: "receipt.pdf",
      mimeType: "application/pdf",
      size: 6,
      createdOn: ANY_TIME,
    });
    const evidence = { ...added, updatedOn: added.createdOn };
    const evidenceKey = { ...key, evidenceID: added.evidenceID };
    expect(await getDisputeEvidence(client, evidenceKey)).toEqual(evidence);
    expect(await listDisputeEvidence(client, key)).toEqual([evidence]);
    expect(await getDisputeEvidenceData(client, evidenceKey)).toEqual({
      bytes: PDF,
      contentType: "application/pdf",
    });
  });

  it("can be a large file", async () => {
    const { client, key, addFile } = await openDisputed();
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, index) => index % 251);
    const { evidenceID } = await addFile(new File([bytes], "scan.tiff", { type: "image/tiff" }));
    const data = await getDisputeEvidenceData(client, { ...key, evidenceID });
    expect(data.contentType).toBe("image/tiff");
    expect(data.bytes.length).toBe(bytes.length);
    expect(data.bytes.every((byte, index) => byte === bytes[index])).toBe(true);
  });

  it("cannot be a file of another type, or without one", async () => {
    const { client, key, addFile } = await openDisputed();
    for (const type of ["image/png", ""])
      expect(await addFile(new File([PDF], "a.png", { type })).result()).toMatchObject({
        error: {
          status: 422,
          fields: { file: { mimeType: "must be one of application/pdf, image/jpeg, image/tiff" } },
        },
      });
    expect(await listDisputeEvidence(client, key)).toEqual([]);
  });

  it.each([
    ["missing", [], "file is required"],
    ["too large", [new Uint8Array(4 * 1024 * 1024 + 1)], "file must not be larger than 4194304 bytes"],
  ])(
    "gets status 400 if the file is %s, because status 422 has no message for it",
    async (_, parts, error) => {
      const { sandbox, key } = await openDisputed();
      const form = new FormData();
      form.append("evidenceType", "receipt");
      for (const part of parts) form.append("file", new File([part], "a.pdf", { type: "application/pdf" }));
      const path = `/accounts/${key.accountID}/disputes/${key.disputeID}/evidence-file`;
      const request = { method: "POST", body: form, headers: { authorization: BASIC } };
      const response = await sandbox.fetch(new Request(`http://sandbox.localhost${path}`, request));
      expect([response.status, await response.json()]).toEqual([400, { error }]);
    },
  );

  it("can be a text of 750 characters, however many bytes these have", async () => {
    const { client, key, addText } = await openDisputed();
    const text = "\u{1F4E6}".repeat(750);
    const { evidenceID } = await addText();
    expect(await updateDisputeEvidence(client, { ...key, evidenceID, text })).toMatchObject({ text });
    expect(await addText(text)).toMatchObject({ text });
    expect(await addText(`${text}.`).result()).toMatchObject({ error: { code: "request_validation_error" } });
    expect(
      await updateDisputeEvidence(client, { ...key, evidenceID, text: `${text}.` }).result(),
    ).toMatchObject(BAD_REQUEST);
  });

  it("can be a text, which has no data", async () => {
    const { client, key, addText } = await openDisputed();
    const added = await addText();
    expect(added).toMatchObject({
      disputeID: key.disputeID,
      evidenceType: "other",
      text: "It was picked up.",
    });
    const { evidenceID } = added;
    expect(await getDisputeEvidenceData(client, { ...key, evidenceID }).result()).toMatchObject(NOT_FOUND);
  });

  it("can be changed and deleted", async () => {
    const { client, key, addText, addFile, sandbox } = await openDisputed();
    const { evidenceID } = await addText();
    const file = await addFile();
    await sandbox.clock.advance({ hours: 1 });
    const change = { ...key, evidenceID, evidenceType: "cover-letter", text: "Picked up on May 4." } as const;
    const changed = await updateDisputeEvidence(client, change);
    expect(changed).toMatchObject({ evidenceType: "cover-letter", text: "Picked up on May 4." });
    expect(changed.updatedOn > changed.createdOn).toBe(true);
    expect(await getDisputeEvidence(client, { ...key, evidenceID })).toEqual(changed);
    const long = updateDisputeEvidence(client, { ...change, text: "x".repeat(751) });
    expect(await long.result()).toMatchObject(BAD_REQUEST);
    const textOfFile = updateDisputeEvidence(client, { ...key, evidenceID: file.evidenceID, text: "x" });
    expect(await textOfFile.result()).toMatchObject(BAD_REQUEST);
    await deleteDisputeEvidenceFile(client, { ...key, evidenceID });
    expect((await listDisputeEvidence(client, key)).map((item) => item.evidenceID)).toEqual([
      file.evidenceID,
    ]);
    const again = deleteDisputeEvidenceFile(client, { ...key, evidenceID });
    expect(await again.result()).toMatchObject(NOT_FOUND);
  });

  it("can be submitted once, and not be changed afterwards", async () => {
    const { client, key, addText, addFile } = await openDisputed();
    expect(await submitDisputeEvidence(client, key).result()).toMatchObject(BAD_REQUEST);
    const { evidenceID } = await addText();
    await addFile();
    const submitted = await submitDisputeEvidence(client, key);
    expect(submitted).toMatchObject({ status: "under-review", submittedOn: ANY_TIME });
    expect(await getDispute(client, key)).toEqual(submitted);
    for (const item of await listDisputeEvidence(client, key))
      expect(item.submittedOn).toBe(submitted.submittedOn);
    const evidenceKey = { ...key, evidenceID };
    for (const call of [
      submitDisputeEvidence(client, key),
      acceptDispute(client, key),
      addText(),
      addFile(),
      deleteDisputeEvidenceFile(client, evidenceKey),
    ])
      expect(await call.result()).toMatchObject(CONFLICT);
    const change = updateDisputeEvidence(client, { ...evidenceKey, text: "x" });
    expect(await change.result()).toMatchObject(BAD_REQUEST);
  });

  it("belongs to its dispute", async () => {
    const { client, key, addText, sandbox, transfer, customer, merchant } = await openDisputed();
    const { evidenceID } = await addText();
    const { transferID } = await transfer(
      customer.method("card-payment"),
      merchant.method("moov-wallet"),
      100,
    );
    await sandbox.clock.advance({ hours: 2 });
    const { disputeID } = sandbox.openDispute(transferID);
    const otherKey = { ...key, disputeID, evidenceID };
    for (const call of [
      getDisputeEvidence(client, otherKey),
      getDisputeEvidenceData(client, otherKey),
      updateDisputeEvidence(client, { ...otherKey, text: "x" }),
      deleteDisputeEvidenceFile(client, otherKey),
    ])
      expect(await call.result()).toMatchObject(NOT_FOUND);
  });
});

describe("a dispute", () => {
  it.each([
    ["chargeback", "won", PAYMENT_CENTS, ["dispute", "dispute-reversal"]],
    ["chargeback", "lost", 0, ["dispute"]],
    ["inquiry", "won", PAYMENT_CENTS, []],
    ["inquiry", "lost", 0, ["dispute"]],
  ] as const)("with the phase %s that is %s leaves %i cents", async (phase, outcome, balance, types) => {
    const shop = await openDisputed({ phase });
    const { client, key, sandbox, addText } = shop;
    await addText();
    await submitDisputeEvidence(client, key);
    await sandbox.clock.advance({ days: 20 });
    const resolved = sandbox.resolveDispute(key.disputeID, outcome);
    expect(resolved.status).toBe(outcome);
    expect(await getDispute(client, key)).toEqual(resolved);
    expect(await shop.balance(shop.merchant)).toBe(balance);
    const transactions = await listDisputeTransactions(shop);
    expect(transactions.map(({ transactionType }) => transactionType)).toEqual(types);
    expect(() => sandbox.resolveDispute(key.disputeID, "won")).toThrow(
      `the dispute has ended with the status \`${outcome}\``,
    );
    expect(await shop.balance(shop.merchant)).toBe(balance);
  });

  it.each(["chargeback", "inquiry"] as const)("with the phase %s can be accepted once", async (phase) => {
    const { client, key, sandbox, balance, merchant } = await openDisputed({ phase });
    expect(await acceptDispute(client, key)).toMatchObject({ status: "accepted", phase });
    expect(await balance(merchant)).toBe(0);
    expect(await acceptDispute(client, key).result()).toMatchObject(CONFLICT);
    expect(() => sandbox.resolveDispute(key.disputeID, "won")).toThrow(/has ended/);
    await sandbox.clock.advance({ days: 30 });
    expect(await getDispute(client, key)).toMatchObject({ status: "accepted" });
    expect(await balance(merchant)).toBe(0);
  });

  it("expires without a submission until `respondBy`", async () => {
    const { client, key, sandbox, addText } = await openDisputed();
    await addText();
    await sandbox.clock.advance({ days: 13, hours: 23, minutes: 59 });
    expect(await getDispute(client, key)).toMatchObject({ status: "response-needed" });
    await sandbox.clock.advance({ minutes: 1 });
    expect(await getDispute(client, key)).toMatchObject({ status: "expired" });
    for (const call of [submitDisputeEvidence(client, key), acceptDispute(client, key), addText()])
      expect(await call.result()).toMatchObject(CONFLICT);
  });

  it("cannot be resolved in another way", async () => {
    const { sandbox, key } = await openDisputed();
    expect(() => sandbox.resolveDispute(key.disputeID, "closed" as never)).toThrow(
      'sandbox.resolveDispute: the outcome must be "won" or "lost".',
    );
    expect(() => sandbox.resolveDispute(UNKNOWN_ID, "won")).toThrow(/there is no such dispute/);
  });

  it("is visible to the partner and the merchant only", async () => {
    const { client, key, merchant, customer } = await openDisputed();
    const { accountID } = merchant;
    expect(await getDispute(client, { ...key, accountID })).toMatchObject({ disputeID: key.disputeID });
    expect(await listDisputes(client, { accountID })).toHaveLength(1);
    expect(await listDisputes(client, { accountID: customer.accountID })).toEqual([]);
    for (const call of [
      getDispute(client, { ...key, accountID: customer.accountID }),
      getDispute(client, { ...key, disputeID: UNKNOWN_ID }),
      listDisputeEvidence(client, { ...key, disputeID: UNKNOWN_ID }),
      acceptDispute(client, { ...key, disputeID: UNKNOWN_ID }),
      listDisputes(client, { accountID: UNKNOWN_ID }),
    ])
      expect(await call.result()).toMatchObject(NOT_FOUND);
  });

  it("limits refunds to what is not disputed, until it is won", async () => {
    const { client, key, sandbox, transferID, balance, merchant } = await openDisputed({ amount: 1500 });
    const refund = (amount?: number) =>
      initiateRefund(client, { accountID: key.accountID, transferID, amount }).result();
    expect(await refund(1001)).toMatchObject({
      error: { status: 422, fields: { amount: expect.any(String) } },
    });
    expect(await refund()).toMatchObject({ data: { amount: { value: 1000 } } });
    expect(() => sandbox.openDispute(transferID)).toThrow(/has been refunded or disputed/);
    sandbox.resolveDispute(key.disputeID, "won");
    expect(await balance(merchant)).toBe(1500);
    expect(await refund(1500)).toMatchObject({ data: { amount: { value: 1500 } } });
  });

  it("is reported by events", async () => {
    const shop = await watchEvents((options) => openDisputeShop({ options }));
    const { client, sandbox, transferIDs, takeEvents, partner, merchant } = shop;
    const [transferID = ""] = transferIDs;
    await takeEvents();
    const { disputeID } = sandbox.openDispute(transferID);
    const payments = await listWallets(client, { accountID: merchant.accountID }).then(([wallet]) =>
      listWalletTransactions(client, {
        accountID: merchant.accountID,
        walletID: wallet?.walletID ?? "",
        transactionType: "card-payment",
      }),
    );
    const data = {
      accountID: partner.accountID,
      transferID,
      transactionID: payments[0]?.transactionID,
      disputeID,
      status: "response-needed",
      phase: "chargeback",
    };
    expect(await takeEvents()).toMatchObject([
      { type: "walletTransaction.updated" },
      { type: "balance.updated" },
      { type: "dispute.created", data },
    ]);
    sandbox.resolveDispute(disputeID, "lost");
    expect(await takeEvents()).toEqual([{ type: "dispute.updated", data: { ...data, status: "lost" } }]);
  });

  it("survives a snapshot with its evidence and its deadline", async () => {
    const { sandbox, key, addFile, merchant } = await openDisputed();
    const { evidenceID } = await addFile();
    const copy = await reopen(sandbox);
    const { bytes } = await getDisputeEvidenceData(copy.client, { ...key, evidenceID });
    expect(bytes).toEqual(PDF);
    await copy.sandbox.clock.advance({ days: 14 });
    expect(await getDispute(copy.client, key)).toMatchObject({ status: "expired" });
    expect(await listDisputes(copy.client, { accountID: merchant.accountID })).toHaveLength(1);
  });

  it("is read and changed with the scopes of transfers", async () => {
    const { sandbox, client, key } = await openDisputed();
    const scope = `/accounts/${key.accountID}/transfers.read`;
    const { accessToken } = await createAccessToken(client, { grantType: "client_credentials", scope });
    const reader = openClientOf(sandbox, { accessToken });
    const text = { ...key, evidenceType: "other", text: "x" } as const;
    const forbidden = { error: { code: "permission_denied_error" } };
    expect(await uploadDisputeEvidenceText(reader, text).result()).toMatchObject(forbidden);
    expect(await submitDisputeEvidence(reader, key).result()).toMatchObject(forbidden);
    // Moov documents the scope to read for it.
    expect(await acceptDispute(reader, key)).toMatchObject({ status: "accepted" });
  });
});

describe("listDisputes", () => {
  /** Opens three disputes, one a day. The second one is an inquiry, and the third one is lost. */
  const openThree = async () => {
    const shop = await openDisputeShop({ payments: 3 });
    const { sandbox, client, partner, transferIDs } = shop;
    const disputes: Dispute[] = [];
    for (const [index, transferID] of transferIDs.entries()) {
      disputes.push(sandbox.openDispute(transferID, index === 1 ? { phase: "inquiry" } : {}));
      await sandbox.clock.advance({ days: 1 });
    }
    const [first, second, third] = disputes as [Dispute, Dispute, Dispute];
    sandbox.resolveDispute(third.disputeID, "lost");
    const list = async (filters: Partial<ListDisputesInput> = {}) => {
      const found = await listDisputes(client, { accountID: partner.accountID, ...filters });
      return found.map(({ disputeID }) => disputes.findIndex((dispute) => dispute.disputeID === disputeID));
    };
    return { ...shop, list, first, second, third };
  };

  it("returns the newest first, in pages", async () => {
    const { list, client, partner } = await openThree();
    expect(await list()).toEqual([2, 1, 0]);
    expect(await list({ skip: 1, count: 1 })).toEqual([1]);
    const all: Dispute[] = [];
    for await (const dispute of listDisputes(client, { accountID: partner.accountID, count: 2 }))
      all.push(dispute);
    expect(all).toHaveLength(3);
  });

  it("filters by accounts, status, IDs and times", async () => {
    const { list, first, second, third, merchant, customer } = await openThree();
    expect(await list({ merchantAccountID: merchant.accountID })).toHaveLength(3);
    expect(await list({ merchantAccountID: customer.accountID })).toEqual([]);
    expect(await list({ cardholderAccountID: customer.accountID })).toHaveLength(3);
    expect(await list({ cardholderAccountID: merchant.accountID })).toEqual([]);
    expect(await list({ status: "lost" })).toEqual([2]);
    expect(await list({ disputeIDs: [first.disputeID, third.disputeID] })).toEqual([2, 0]);
    expect(await list({ transferIDs: [second.transfer.transferID] })).toEqual([1]);
    expect(await list({ startDateTime: second.createdOn, endDateTime: second.createdOn })).toEqual([1]);
    expect(await list({ respondStartDateTime: first.respondBy })).toEqual([2, 1]);
    expect(await list({ respondEndDateTime: third.respondBy })).toEqual([1, 0]);
  });

  it("sorts by a time, and by nothing else", async () => {
    const { list } = await openThree();
    expect(await list({ orderBy: "createdOn" })).toEqual([0, 1, 2]);
    expect(await list({ orderBy: "-respondBy" })).toEqual([2, 1, 0]);
    for (const orderBy of ["amount", "constructor", ""])
      await expect(list({ orderBy })).rejects.toMatchObject({ code: "generic_error" });
  });
});
