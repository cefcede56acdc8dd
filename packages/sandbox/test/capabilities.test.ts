import {
  type CreateAccountInput,
  createAccount,
  disableCapability,
  getAccount,
  getCapability,
  listCapabilities,
  requestCapabilities,
  updateAccount,
} from "@moovkit/accounts";
import type { Client } from "@moovkit/core";
import type { CapabilityIDInput } from "@moovkit/models";
import { saveUnderwriting } from "@moovkit/verification";
import { listWallets } from "@moovkit/wallets";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import {
  ADDRESS,
  addController,
  COMPLETE_PERSON,
  createBusiness,
  openClient,
  PERSON,
  PHONE,
  reopen,
  TERMS,
} from "./open-client.js";

const statusesOf = async (client: Client, accountID: string) => {
  const capabilities = await listCapabilities(client, { accountID });
  return Object.fromEntries(capabilities.map(({ capability, status }) => [capability, status]));
};

describe("requestCapabilities", () => {
  it("enables the capabilities at once", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    const { data, response } = await requestCapabilities(client, {
      accountID,
      capabilities: ["platform.production-app"],
    }).withResponse();
    expect(data).toEqual([
      {
        accountID,
        capability: "platform.production-app",
        status: "enabled",
        createdOn: expect.stringMatching(/^2026-01-01T/),
        updatedOn: expect.stringMatching(/^2026-01-01T/),
      },
    ]);
    expect(response.issues).toEqual([]);
    expect(await statusesOf(client, accountID)).toEqual({
      transfers: "enabled",
      "platform.production-app": "enabled",
    });
  });

  it.each<CapabilityIDInput>([
    "collect-funds.ach",
    "collect-funds.card-payments",
    "collect-funds",
    "send-funds.rtp",
    "send-funds",
    "money-transfer.pull-from-card",
    "issuing.cardholder",
    "card-issuing",
    "wallet",
    "wallet.balance",
  ])("adds a wallet with %s", async (capability) => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    expect(await listWallets(client, { accountID })).toEqual([]);
    await requestCapabilities(client, { accountID, capabilities: [capability] });
    expect(await statusesOf(client, accountID)).toMatchObject({ "wallet.balance": "enabled" });
    expect(await listWallets(client, { accountID, walletType: "default" })).toMatchObject([
      { walletType: "default" },
    ]);
  });

  it("adds only one default wallet", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client, { capabilities: ["wallet.balance"] });
    await disableCapability(client, { accountID, capabilityID: "wallet.balance" });
    await requestCapabilities(client, { accountID, capabilities: ["send-funds.ach", "wallet.balance"] });
    expect(await listWallets(client, { accountID })).toHaveLength(1);
  });

  it("returns capabilities that the account already has unchanged", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client, { capabilities: ["wallet.balance"] });
    const capability = await getCapability(client, { accountID, capabilityID: "wallet.balance" });
    const capabilities = ["wallet.balance", "wallet.balance"] as const;
    expect(await requestCapabilities(client, { accountID, capabilities: [...capabilities] })).toEqual([
      capability,
    ]);
  });

  it("is reflected in the account", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client);
    await requestCapabilities(client, { accountID, capabilities: ["wallet.balance"] });
    expect((await getAccount(client, { accountID })).capabilities).toEqual([
      { capability: "transfers", status: "enabled" },
      { capability: "wallet.balance", status: "enabled" },
    ]);
  });
});

describe("disableCapability", () => {
  it("disables a capability, which can be requested again", async () => {
    const { client } = await openClient();
    const accountID = await createBusiness(client, { capabilities: ["send-funds.ach"] });
    const key = { accountID, capabilityID: "send-funds.ach" } as const;
    await disableCapability(client, key);
    const disabled = await getCapability(client, key);
    expect(disabled).toMatchObject({
      status: "disabled",
      disabledReason: expect.any(String),
      disabledOn: expect.stringMatching(/^2026-01-01T/),
    });
    await disableCapability(client, key);
    expect(await getCapability(client, key)).toEqual(disabled);
    await requestCapabilities(client, { accountID, capabilities: ["send-funds.ach"] });
    const renewed = await getCapability(client, key);
    expect(renewed).toMatchObject({ status: "enabled", createdOn: disabled.createdOn });
    expect(renewed).not.toHaveProperty("disabledOn");
  });

  it.each<[CapabilityIDInput, string]>([
    ["transfers", "conflict_error"],
    ["wallet.balance", "conflict_error"],
    ["send-funds.rtp", "not_found_error"],
  ])("rejects %s with %s", async (capabilityID, code) => {
    const { client } = await openClient();
    const accountID = await createBusiness(client, { capabilities: ["send-funds.ach"] });
    expect(await disableCapability(client, { accountID, capabilityID }).result()).toMatchObject({
      error: { code },
    });
  });
});

it("responds to an unknown account with 404", async () => {
  const { client } = await openClient();
  const accountID = UNKNOWN_ID;
  const capabilityID = "transfers";
  const calls = [
    listCapabilities(client, { accountID }),
    getCapability(client, { accountID, capabilityID }),
    disableCapability(client, { accountID, capabilityID }),
    requestCapabilities(client, { accountID, capabilities: [capabilityID] }),
  ];
  for (const call of calls) expect(await call.result()).toMatchObject({ error: { code: "not_found_error" } });
});

describe("a simulated review", () => {
  const openReviewed = () => openClient({ capabilityReview: "simulated" });

  /** Opens a sandbox with a person whose capability `wallet.balance` is in review. */
  const openInReview = async (details: Partial<CreateAccountInput> = {}) => {
    const opened = await openReviewed();
    const { accountID } = await createAccount(opened.client, {
      ...COMPLETE_PERSON,
      capabilities: ["wallet.balance"],
      ...details,
    } as CreateAccountInput);
    return { ...opened, accountID };
  };

  it("lists what a person has to provide", async () => {
    const { client } = await openReviewed();
    const { accountID, capabilities } = await createAccount(client, {
      ...PERSON,
      capabilities: ["send-funds.ach"],
    });
    expect(capabilities).toEqual([
      { capability: "transfers", status: "enabled" },
      { capability: "send-funds.ach", status: "pending" },
      { capability: "wallet.balance", status: "pending" },
    ]);
    const { requirements } = await getCapability(client, { accountID, capabilityID: "send-funds.ach" });
    expect(requirements).toEqual({
      currentlyDue: [
        "account.tos-acceptance",
        "individual.email",
        "individual.mobile",
        "individual.address",
        "individual.birthdate",
        "individual.ssn",
      ],
    });
    expect(await listWallets(client, { accountID })).toEqual([]);
  });

  it("shortens the list when a business provides more", async () => {
    const { client } = await openReviewed();
    const accountID = await createBusiness(client, { capabilities: ["collect-funds.ach"] });
    const listDue = async () => {
      const key = { accountID, capabilityID: "collect-funds.ach" } as const;
      return (await getCapability(client, key)).requirements?.currentlyDue;
    };
    expect(await listDue()).toEqual([
      "account.tos-acceptance",
      "business.business-type",
      "business.ein",
      "business.address",
      "business.phone",
      "business.description-or-website",
      "business.industry",
      "business.indicate-owners-provided",
      "business.controllers",
      "underwriting.geographicReach",
      "underwriting.collectFunds.ach.estimatedActivity.monthlyVolumeRange",
    ]);
    await updateAccount(client, {
      accountID,
      termsOfService: TERMS,
      profile: {
        business: {
          businessType: "llc",
          taxID: { ein: { number: "12-3456789" } },
          address: ADDRESS,
          website: "fitness.example",
          industry: "fitness",
        },
      },
    });
    await addController(client, accountID);
    await saveUnderwriting(client, {
      accountID,
      geographicReach: "us-only",
      collectFunds: { ach: { estimatedActivity: { monthlyVolumeRange: "under-10k" } } },
    });
    expect(await listDue()).toEqual(["business.phone", "business.indicate-owners-provided"]);
    await updateAccount(client, { accountID, profile: { business: { phone: PHONE, ownersProvided: true } } });
    expect(await listDue()).toBeUndefined();
    expect(await statusesOf(client, accountID)).toMatchObject({ "collect-funds.ach": "in-review" });
  });

  it("enables the capabilities and verifies the account after one minute", async () => {
    const { sandbox, client } = await openReviewed();
    const { accountID } = await createAccount(client, {
      ...COMPLETE_PERSON,
      capabilities: ["send-funds.ach"],
    });
    await sandbox.clock.advance({ seconds: 59 });
    expect(await statusesOf(client, accountID)).toMatchObject({
      "send-funds.ach": "in-review",
      "wallet.balance": "in-review",
    });
    expect((await getAccount(client, { accountID })).verification.status).toBe("unverified");
    await sandbox.clock.advance({ seconds: 1 });
    expect(await statusesOf(client, accountID)).toMatchObject({
      "send-funds.ach": "enabled",
      "wallet.balance": "enabled",
    });
    expect(await listWallets(client, { accountID })).toHaveLength(1);
    expect((await getAccount(client, { accountID })).verification.status).toBe("verified");
  });

  it("continues from a snapshot", async () => {
    const { sandbox, accountID } = await openInReview();
    const restored = await reopen(sandbox, { capabilityReview: "simulated" });
    await restored.sandbox.clock.advance({ minutes: 1 });
    expect(await statusesOf(restored.client, accountID)).toMatchObject({
      "wallet.balance": "enabled",
    });
  });

  it("disables the capabilities of an account whose review fails", async () => {
    const { sandbox, client, accountID } = await openInReview({ metadata: { sandboxReview: "fail" } });
    await sandbox.clock.advance({ minutes: 1 });
    expect(await getCapability(client, { accountID, capabilityID: "wallet.balance" })).toMatchObject({
      status: "disabled",
      disabledReason: "The review of the account failed.",
    });
    expect(await listWallets(client, { accountID })).toEqual([]);
    expect((await getAccount(client, { accountID })).verification.status).toBe("unverified");
  });

  it("does not enable a capability that was disabled during the review", async () => {
    const { sandbox, client, accountID } = await openInReview();
    await disableCapability(client, { accountID, capabilityID: "wallet.balance" });
    await sandbox.clock.advance({ hours: 1 });
    expect(await statusesOf(client, accountID)).toMatchObject({ "wallet.balance": "disabled" });
  });

  it("does not end early for a capability that was disabled and requested again", async () => {
    const { sandbox, client, accountID } = await openInReview();
    await sandbox.clock.advance({ seconds: 30 });
    await disableCapability(client, { accountID, capabilityID: "wallet.balance" });
    await requestCapabilities(client, { accountID, capabilities: ["wallet.balance"] });
    await sandbox.clock.advance({ seconds: 30 });
    expect(await statusesOf(client, accountID)).toMatchObject({ "wallet.balance": "in-review" });
    await sandbox.clock.advance({ seconds: 30 });
    expect(await statusesOf(client, accountID)).toMatchObject({ "wallet.balance": "enabled" });
  });

  it("locks the fields that it verified", async () => {
    const { sandbox, client, accountID } = await openInReview();
    await sandbox.clock.advance({ minutes: 1 });
    const update = (individual: object) =>
      updateAccount(client, { accountID, profile: { individual } }).result();
    const message = (field: string) => `profile.individual.${field} was verified and cannot be changed`;
    expect(await update({ name: { firstName: "Alex" } })).toMatchObject({
      error: { code: "unprocessable_entity_error", fields: { error: message("name") } },
    });
    expect(await update({ birthDate: { day: 1, month: 1, year: 1990 } })).toMatchObject({
      error: { fields: { error: message("birthDate") } },
    });
    expect(await update({ name: { firstName: "Amanda" }, email: "a@yang.example" })).toMatchObject({
      ok: true,
    });
  });
});

it("does not lock the fields of an account that was not reviewed", async () => {
  const { client } = await openClient();
  const accountID = await createBusiness(client, { capabilities: ["wallet.balance"] });
  const profile = { business: { legalBusinessName: "Fitness LLC" } };
  expect(await updateAccount(client, { accountID, profile })).toMatchObject({ displayName: "Fitness LLC" });
});
