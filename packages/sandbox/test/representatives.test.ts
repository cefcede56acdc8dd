import { createAccount, getAccount, getCapability, updateAccount } from "@moovkit/accounts";
import {
  createRepresentative,
  deleteRepresentative,
  getRepresentative,
  listRepresentatives,
  saveUnderwriting,
  updateRepresentative,
} from "@moovkit/verification";
import { createWebhook } from "@moovkit/webhooks";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import {
  ADDRESS,
  addController,
  COMPLETE_BUSINESS_PROFILE,
  COMPLETE_PERSON,
  createBusiness,
  openClient,
  PHONE,
  reopen,
  TERMS,
} from "./open-client.js";

const NAME = { firstName: "Ada", lastName: "Lane" };
const { birthDate, governmentID } = COMPLETE_PERSON.profile.individual;

const openBusiness = async () => {
  const { client, sandbox } = await openClient();
  return { client, sandbox, accountID: await createBusiness(client) };
};

describe("representatives", () => {
  it("are stored without their dates of birth and government IDs", async () => {
    const { client, sandbox, accountID } = await openBusiness();
    const responsibilities = { isOwner: true, ownershipPercentage: 40 };
    const details = {
      name: NAME,
      email: "ada@lane.example",
      phone: PHONE,
      address: ADDRESS,
      responsibilities,
    };
    const created = await createRepresentative(client, { accountID, ...details, birthDate, governmentID });
    expect(created).toEqual({
      ...details,
      representativeID: expect.any(String),
      birthDateProvided: true,
      governmentIDProvided: true,
      createdOn: expect.stringMatching(/^2026-01-01T/),
      updatedOn: created.createdOn,
    });
    const { representativeID } = created;
    expect(await getRepresentative(client, { accountID, representativeID })).toEqual(created);
    expect((await getAccount(client, { accountID })).profile.business?.representatives).toEqual([created]);
    expect(JSON.stringify([sandbox.snapshot(), sandbox.requests])).not.toContain("123-45-6789");
    const restored = await reopen(sandbox);
    expect(await listRepresentatives(restored.client, { accountID })).toEqual([created]);
  });

  it("are at most seven", async () => {
    const { client, accountID } = await openBusiness();
    for (let count = 0; count < 7; count += 1) await createRepresentative(client, { accountID, name: NAME });
    expect(await createRepresentative(client, { accountID, name: NAME }).result()).toMatchObject({
      error: { code: "conflict_error" },
    });
    const [first] = await listRepresentatives(client, { accountID });
    await deleteRepresentative(client, { accountID, representativeID: first?.representativeID ?? "" });
    expect(await createRepresentative(client, { accountID, name: NAME }).result()).toMatchObject({
      ok: true,
    });
  });

  it("belong to businesses only", async () => {
    const { client } = await openClient();
    const { accountID } = await createAccount(client, COMPLETE_PERSON);
    expect(await createRepresentative(client, { accountID, name: NAME }).result()).toMatchObject({
      error: { code: "conflict_error" },
    });
    expect(await listRepresentatives(client, { accountID })).toEqual([]);
  });

  it.each([
    [undefined, "is required for an owner"],
    [24, "must be at least 25 for an owner"],
  ])("own at least a quarter if they are owners (%s %%)", async (ownershipPercentage, message) => {
    const { client, accountID } = await openBusiness();
    const responsibilities = { isOwner: true, ...(ownershipPercentage && { ownershipPercentage }) };
    const result = await createRepresentative(client, { accountID, name: NAME, responsibilities }).result();
    expect(result).toMatchObject({
      error: {
        code: "unprocessable_entity_error",
        fields: { error: { responsibilities: { ownershipPercentage: message } } },
      },
    });
  });

  it("are reported by events", async () => {
    const deliveries: unknown[] = [];
    const { client, sandbox } = await openClient({
      deliverWebhook: async (request) => {
        const { type, data } = (await request.json()) as { type: string; data: object };
        deliveries.push([type, data]);
        return new Response(null, { status: 204 });
      },
    });
    await createWebhook(client, {
      url: "https://shop.example/webhooks",
      description: "",
      status: "enabled",
      eventTypes: ["representative.created", "representative.updated", "representative.deleted"],
    });
    const accountID = await createBusiness(client);
    const { representativeID } = await createRepresentative(client, { accountID, name: NAME });
    await updateRepresentative(client, { accountID, representativeID, phone: PHONE });
    await deleteRepresentative(client, { accountID, representativeID });
    await sandbox.webhooks.settled();
    const data = { accountID, representativeID };
    expect(deliveries).toEqual([
      ["representative.created", data],
      ["representative.updated", data],
      ["representative.deleted", data],
    ]);
  });

  it("that do not exist, or belong to another account, are not found", async () => {
    const { client, accountID } = await openBusiness();
    const { representativeID } = await createRepresentative(client, { accountID, name: NAME });
    const otherAccountID = await createBusiness(client);
    const calls = [
      createRepresentative(client, { accountID: UNKNOWN_ID, name: NAME }),
      listRepresentatives(client, { accountID: UNKNOWN_ID }),
      getRepresentative(client, { accountID, representativeID: UNKNOWN_ID }),
      getRepresentative(client, { accountID: otherAccountID, representativeID }),
      updateRepresentative(client, { accountID: otherAccountID, representativeID }),
      deleteRepresentative(client, { accountID: otherAccountID, representativeID }),
    ];
    for (const call of calls)
      expect(await call.result()).toMatchObject({ error: { code: "not_found_error" } });
  });
});

describe("updateRepresentative", () => {
  it("merges details, and removes those that are null", async () => {
    const { client, accountID } = await openBusiness();
    const created = await addController(client, accountID);
    const { representativeID } = created;
    const updated = await updateRepresentative(client, {
      accountID,
      representativeID,
      name: { middleName: "Maria" },
      address: { city: "Boulder" },
      phone: null,
      birthDate: null,
      governmentID: null,
      responsibilities: { jobTitle: "CFO" },
    });
    const { phone: _phone, ...rest } = created;
    expect(updated).toEqual({
      ...rest,
      name: { ...created.name, middleName: "Maria" },
      address: { ...ADDRESS, city: "Boulder" },
      birthDateProvided: false,
      governmentIDProvided: false,
      responsibilities: { isController: true, jobTitle: "CFO" },
      updatedOn: expect.any(String),
    });
    expect(updated.updatedOn > created.updatedOn).toBe(true);
  });

  it("changes nothing with empty details", async () => {
    const { client, accountID } = await openBusiness();
    const created = await addController(client, accountID);
    const { representativeID } = created;
    const empty = { name: {}, phone: {}, address: {}, birthDate: {}, governmentID: { ssn: {} } };
    expect(await updateRepresentative(client, { accountID, representativeID, ...empty })).toEqual({
      ...created,
      updatedOn: expect.any(String),
    });
  });

  it("rejects details that stay incomplete", async () => {
    const { client, accountID } = await openBusiness();
    const { representativeID } = await createRepresentative(client, { accountID, name: NAME });
    const changes = { address: { city: "Boulder" }, birthDate: { year: 1990 } };
    expect(
      await updateRepresentative(client, { accountID, representativeID, ...changes }).result(),
    ).toMatchObject({
      error: {
        code: "unprocessable_entity_error",
        fields: {
          error: { address: { addressLine1: "is required" }, birthDate: { day: "is required" } },
        },
      },
    });
  });
});

describe("a simulated review", () => {
  const capabilityID = "send-funds.ach";

  /** Opens a sandbox with a business that lacks only what its representatives have to provide. */
  const openReviewed = async () => {
    const { client, sandbox } = await openClient({ capabilityReview: "simulated" });
    const accountID = await createBusiness(client, { capabilities: [capabilityID], termsOfService: TERMS });
    await updateAccount(client, { accountID, profile: COMPLETE_BUSINESS_PROFILE });
    const sendFunds = { ach: { estimatedActivity: { monthlyVolumeRange: "under-10k" } } } as const;
    await saveUnderwriting(client, { accountID, geographicReach: "us-only", sendFunds });
    const read = () => getCapability(client, { accountID, capabilityID });
    return { client, sandbox, accountID, read };
  };

  it("requires a controller, and the details of each representative", async () => {
    const { client, accountID, read } = await openReviewed();
    expect((await read()).requirements).toEqual({ currentlyDue: ["business.controllers"] });
    const responsibilities = { isController: true };
    const created = await createRepresentative(client, {
      accountID,
      name: NAME,
      phone: { countryCode: "1" },
      governmentID: { ssn: {} },
      responsibilities,
    });
    const { representativeID } = created;
    const prefix = `representative.${representativeID}`;
    expect((await read()).requirements).toEqual({
      currentlyDue: ["email", "mobile", "address", "birthdate", "ssn", "job-title"].map(
        (name) => `${prefix}.${name}`,
      ),
    });
    const { name: _name, ...details } = COMPLETE_PERSON.profile.individual;
    await updateRepresentative(client, { accountID, representativeID, ...details });
    expect((await read()).requirements).toEqual({ currentlyDue: [`${prefix}.job-title`] });
    await updateRepresentative(client, {
      accountID,
      representativeID,
      responsibilities: { jobTitle: "CEO" },
    });
    expect(await read()).toMatchObject({ status: "in-review" });
  });

  it("locks what it verified, but not what was missing", async () => {
    const { client, sandbox, accountID, read } = await openReviewed();
    const { representativeID } = await addController(client, accountID);
    await sandbox.clock.advance({ minutes: 1 });
    expect(await read()).toMatchObject({ status: "enabled" });
    const update = (changes: object) =>
      updateRepresentative(client, { accountID, representativeID, ...changes }).result();
    for (const changes of [
      { name: { firstName: "Alex" } },
      { email: null },
      { address: { city: "Boulder" } },
      { birthDate: { year: 1990 } },
      { governmentID: { ssn: { lastFour: "0000" } } },
    ])
      expect(await update(changes)).toMatchObject({ error: { code: "conflict_error" } });
    expect(await update({ name: { firstName: "Amanda", suffix: "Jr." } })).toMatchObject({ ok: true });
    expect(await update({ responsibilities: { jobTitle: "CFO" } })).toMatchObject({ ok: true });
    expect(await update({ birthDate: {}, governmentID: {}, phone: {} })).toMatchObject({ ok: true });
  });
});
