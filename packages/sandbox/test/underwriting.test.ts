import { type CreateAccountInput, getCapability, updateAccount } from "@moovkit/accounts";
import { getUnderwriting, saveUnderwriting, uploadFile, upsertUnderwriting } from "@moovkit/verification";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import {
  addController,
  COMPLETE_BUSINESS_PROFILE,
  createBusiness,
  openClient,
  reopen,
  TERMS,
} from "./open-client.js";

const US_ONLY = { geographicReach: "us-only" } as const;

const CARD_DETAILS = {
  volumeByCustomerType: { businessToBusinessPercentage: 20, consumerToBusinessPercentage: 80 },
  cardVolumeDistribution: {
    ecommercePercentage: 60,
    cardPresentPercentage: 40,
    mailOrPhonePercentage: 0,
    debtRepaymentPercentage: 0,
  },
  fulfillment: {
    hasPhysicalGoods: true,
    isShippingProduct: true,
    shipmentDurationDays: 3,
    returnPolicy: "none",
  },
  averageTransactionSize: 50,
  maxTransactionSize: 500,
  averageMonthlyTransactionVolume: 10_000,
} as const;

describe("underwriting", () => {
  it("is merged, and approved at once", async () => {
    const { client, sandbox } = await openClient();
    const accountID = await createBusiness(client);
    expect(await getUnderwriting(client, { accountID })).toEqual({ status: "notRequested" });
    await saveUnderwriting(client, { accountID, ...US_ONLY });
    await saveUnderwriting(client, { accountID, volumeShareByCustomerType: { business: 30, consumer: 70 } });
    const expected = {
      ...US_ONLY,
      volumeShareByCustomerType: { business: 30, consumer: 70 },
      ...CARD_DETAILS,
      status: "approved",
    };
    expect(await upsertUnderwriting(client, { accountID, ...CARD_DETAILS })).toEqual(expected);
    const restored = await reopen(sandbox);
    expect(await getUnderwriting(restored.client, { accountID })).toEqual(expected);
  });

  it("is not reviewed while it waits", async () => {
    const { client, sandbox } = await openClient({ capabilityReview: "simulated" });
    const accountID = await createBusiness(client);
    const save = (submissionIntent: "wait" | "submit") =>
      saveUnderwriting(client, { accountID, ...US_ONLY, submissionIntent });
    const read = async () => (await getUnderwriting(client, { accountID })).status;
    await save("wait");
    await sandbox.clock.advance({ minutes: 5 });
    expect(await read()).toBe("pending");
    await save("submit");
    await sandbox.clock.advance({ seconds: 59 });
    expect(await read()).toBe("pendingReview");
    await save("submit"); // starts over
    await sandbox.clock.advance({ seconds: 59 });
    expect(await read()).toBe("pendingReview");
    await sandbox.clock.advance({ seconds: 1 });
    expect(await read()).toBe("approved");
  });

  it("is rejected if the review of the account fails", async () => {
    const { client, sandbox } = await openClient({ capabilityReview: "simulated" });
    const accountID = await createBusiness(client, { metadata: { sandboxReview: "fail" } });
    await saveUnderwriting(client, { accountID, ...US_ONLY });
    await sandbox.clock.advance({ minutes: 1 });
    expect(await getUnderwriting(client, { accountID })).toMatchObject({ status: "rejected" });
  });

  it("needs percentages that add up", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const message = "the percentages must add up to 100";
    const cardAcceptanceMethods = { onlinePercentage: 90, inPersonPercentage: 20 };
    const volumeByCustomerType = { businessToBusinessPercentage: 20, consumerToBusinessPercentage: 70 };
    const calls = [
      saveUnderwriting(client, { accountID, volumeShareByCustomerType: { p2p: 99 } }),
      saveUnderwriting(client, { accountID, collectFunds: { cardPayments: { cardAcceptanceMethods } } }),
      upsertUnderwriting(client, { accountID, ...CARD_DETAILS, volumeByCustomerType }),
      saveUnderwriting(client, { accountID, volumeShareByCustomerType: { business: 150, consumer: -50 } }),
    ];
    const fields = [
      { volumeShareByCustomerType: { p2p: message } },
      { collectFunds: { cardPayments: { cardAcceptanceMethods: { inPersonPercentage: message } } } },
      { error: { volumeByCustomerType: { businessToBusinessPercentage: message } } },
      { volumeShareByCustomerType: { business: "must be between 0 and 100" } },
    ];
    for (const [index, call] of calls.entries())
      expect(await call.result()).toMatchObject({
        error: { code: "unprocessable_entity_error", fields: fields[index] },
      });
    expect(await getUnderwriting(client, { accountID })).toEqual({ status: "notRequested" });
  });

  it("of an unknown account is not found", async () => {
    const { client } = await openClient();
    const accountID = UNKNOWN_ID;
    const calls = [
      getUnderwriting(client, { accountID }),
      saveUnderwriting(client, { accountID }),
      upsertUnderwriting(client, { accountID, ...CARD_DETAILS }),
    ];
    for (const call of calls)
      expect(await call.result()).toMatchObject({ error: { code: "not_found_error" } });
  });
});

describe("the requirements of a capability", () => {
  /** Opens a sandbox with a business that lacks only its underwriting. */
  const openWith = async (capabilityID: NonNullable<CreateAccountInput["capabilities"]>[number]) => {
    const { client, sandbox } = await openClient({ capabilityReview: "simulated" });
    const accountID = await createBusiness(client, { capabilities: [capabilityID], termsOfService: TERMS });
    await updateAccount(client, { accountID, profile: COMPLETE_BUSINESS_PROFILE });
    await addController(client, accountID);
    const read = () => getCapability(client, { accountID, capabilityID });
    const listDue = async () => (await read()).requirements?.currentlyDue;
    return { client, sandbox, accountID, read, listDue };
  };

  it("are few for a low volume in the US", async () => {
    const { client, accountID, read, listDue } = await openWith("send-funds.push-to-card");
    const range = "underwriting.sendFunds.pushToCard.estimatedActivity.monthlyVolumeRange";
    expect(await listDue()).toEqual(["underwriting.geographicReach", range]);
    await saveUnderwriting(client, { accountID, ...US_ONLY });
    expect(await listDue()).toEqual([range]);
    const pushToCard = { estimatedActivity: { monthlyVolumeRange: "under-10k" } } as const;
    await saveUnderwriting(client, { accountID, sendFunds: { pushToCard } });
    expect(await read()).toMatchObject({ status: "in-review" });
  });

  it("are more for a higher volume, and include processing statements of cards", async () => {
    const { client, sandbox, accountID, read, listDue } = await openWith("collect-funds.card-payments");
    const prefix = "underwriting.collectFunds.cardPayments";
    const cardPayments = { estimatedActivity: { monthlyVolumeRange: "50k-100k" } } as const;
    await saveUnderwriting(client, { accountID, ...US_ONLY, collectFunds: { cardPayments } });
    expect(await listDue()).toEqual([
      "underwriting.businessPresence",
      "underwriting.pendingLitigation",
      "underwriting.volumeShareByCustomerType",
      `${prefix}.estimatedActivity.averageTransactionAmount`,
      `${prefix}.estimatedActivity.maximumTransactionAmount`,
      `${prefix}.cardAcceptanceMethods`,
      `${prefix}.currentlyAcceptsCards`,
      `${prefix}.fulfillment`,
      `${prefix}.refundPolicy`,
    ]);
    await saveUnderwriting(client, {
      accountID,
      businessPresence: "online-only",
      pendingLitigation: "none",
      volumeShareByCustomerType: { consumer: 100 },
      collectFunds: {
        cardPayments: {
          cardAcceptanceMethods: { onlinePercentage: 100 },
          currentlyAcceptsCards: true,
          estimatedActivity: { averageTransactionAmount: 50, maximumTransactionAmount: 500 },
          fulfillment: { method: "shipped-physical-goods", timeframe: "within-7-days" },
          refundPolicy: "no-refunds",
        },
      },
    });
    expect(await listDue()).toEqual(["underwriting.documents.processingStatementsPast3Months"]);
    const file = new File(["date,amount\n"], "statements.csv", { type: "text/csv" });
    await uploadFile(client, { accountID, file, filePurpose: "merchant_underwriting" });
    expect(await read()).toMatchObject({ status: "pending" });
    await sandbox.clock.advance({ minutes: 1 });
    expect(await read()).toMatchObject({ status: "in-review" });
    await sandbox.clock.advance({ minutes: 1 });
    expect(await read()).toMatchObject({ status: "enabled" });
  });
});
