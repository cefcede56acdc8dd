import {
  Account,
  type CreateAccountInput,
  createAccount,
  disconnectAccount,
  getAccount,
  getTermsOfServiceToken,
  listAccounts,
  updateAccount,
} from "@moovkit/accounts";
import { createAccessToken } from "@moovkit/authentication";
import type { Client } from "@moovkit/core";
import { validate } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "../src/index.js";
import { BASIC, ORIGIN, openSandbox, START, send, UNKNOWN_ID } from "./helpers.js";
import { openClientOf } from "./open-client.js";

const TIMESTAMP = /^2026-01-01T00:00:00\.\d{9}Z$/;

const BUSINESS = {
  accountType: "business",
  profile: { business: { legalBusinessName: "Whole Body Fitness LLC", email: "hello@fitness.example" } },
} satisfies CreateAccountInput;

const PERSON = {
  accountType: "individual",
  profile: {
    individual: {
      name: { firstName: "Amanda", lastName: "Yang" },
      email: "amanda@yang.example",
      birthDate: { day: 9, month: 11, year: 1989 },
      governmentID: { ssn: { full: "123-45-6789" } },
    },
  },
} satisfies CreateAccountInput;

const open = async (options: SandboxOptions = {}) => {
  const sandbox = await openSandbox({ now: () => START, ...options });
  const client = openClientOf(sandbox);
  /** Creates a client with an access token that has one scope. */
  const createClientFor = async (scope: string): Promise<Client> => {
    const { accessToken } = await createAccessToken(client, { grantType: "client_credentials", scope });
    return openClientOf(sandbox, { accessToken });
  };
  return { sandbox, client, createClientFor };
};

describe("createAccount", () => {
  it("returns a business as it was created", async () => {
    const { client } = await open();
    const account = await createAccount(client, {
      ...BUSINESS,
      profile: { business: { ...BUSINESS.profile.business, taxID: { ein: { number: "123-45-6789" } } } },
      foreignID: "customer-1",
      metadata: { tier: "gold" },
      capabilities: ["collect-funds.ach"],
    });
    expect(account).toEqual({
      accountID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      mode: "sandbox",
      accountType: "business",
      displayName: "Whole Body Fitness LLC",
      profile: { business: { ...BUSINESS.profile.business, ownersProvided: false, taxIDProvided: true } },
      foreignID: "customer-1",
      metadata: { tier: "gold" },
      capabilities: ["transfers", "collect-funds.ach", "wallet.balance"].map((capability) => ({
        capability,
        status: "enabled",
      })),
      verification: { verificationStatus: "unverified", status: "unverified" },
      createdOn: expect.stringMatching(TIMESTAMP),
      updatedOn: account.createdOn,
    });
  });

  it("returns a person without personal data", async () => {
    const { client } = await open();
    const { displayName, profile } = await createAccount(client, PERSON);
    expect(displayName).toBe("Amanda Yang");
    expect(profile).toEqual({
      individual: {
        name: { firstName: "Amanda", lastName: "Yang" },
        email: "amanda@yang.example",
        birthDateProvided: true,
        governmentIDProvided: true,
      },
    });
  });

  it("does not count empty objects as personal data", async () => {
    const { client } = await open();
    const { individual } = PERSON.profile;
    const { accountID, profile } = await createAccount(client, {
      ...PERSON,
      profile: { individual: { name: individual.name, governmentID: { ssn: {} } } },
    });
    expect(profile).toEqual({ individual: { name: individual.name } });
    const changes = { individual: { birthDate: {}, governmentID: {} } };
    expect(await updateAccount(client, { accountID, profile: changes })).toMatchObject({ profile });
  });

  it("matches its schema", async () => {
    const { client } = await open();
    const { response } = await createAccount(client, PERSON).withResponse();
    expect(response.issues).toEqual([]);
  });

  it("rejects the foreign ID of another account with 409", async () => {
    const { client } = await open();
    await createAccount(client, { ...BUSINESS, foreignID: "customer-1" });
    expect(await createAccount(client, { ...PERSON, foreignID: "customer-1" }).result()).toMatchObject({
      ok: false,
      error: { code: "conflict_error", processed: "no" },
    });
  });

  it.each<[string, object, object]>([
    ["an unknown type", { ...BUSINESS, accountType: "club" }, { accountType: expect.any(String) }],
    [
      "no profile",
      { accountType: "business" },
      { profile: { business: { legalBusinessName: "is required" } } },
    ],
    [
      "nested fields that are invalid",
      {
        accountType: "individual",
        profile: {
          individual: {
            name: { firstName: "Amanda" },
            email: 1,
            birthDate: { day: 99, month: 1, year: 1989 },
          },
        },
      },
      {
        profile: {
          individual: {
            name: { lastName: "is required" },
            email: "must be a string",
            birthDate: { day: "must be at most 31" },
          },
        },
      },
    ],
    [
      "an unknown capability",
      { ...BUSINESS, capabilities: ["fly"] },
      { capabilities: { 0: expect.any(String) } },
    ],
    ["an unknown field", { ...BUSINESS, nickname: "x" }, { error: "must not contain `nickname`" }],
    [
      "a terms of service token that was not issued",
      { ...BUSINESS, termsOfService: { token: "unknown" } },
      { termsOfService: { token: expect.any(String) } },
    ],
  ])("rejects %s with a message for each field", async (_, body, problems) => {
    const { sandbox } = await open();
    expect(await send(sandbox, "/accounts", body)).toMatchObject({ status: 422, body: problems });
    expect(await send(sandbox, "/accounts")).toMatchObject({ status: 200, body: [] });
  });
});

describe("getAccount", () => {
  it("returns the account", async () => {
    const { client } = await open();
    const account = await createAccount(client, BUSINESS);
    expect(await getAccount(client, { accountID: account.accountID })).toEqual(account);
  });

  it.each([UNKNOWN_ID, "unknown", "a%20b"])("responds to the ID %s with 404", async (accountID) => {
    const { sandbox } = await open();
    expect(await send(sandbox, `/accounts/${accountID}`)).toMatchObject({ status: 404 });
  });
});

describe("updateAccount", () => {
  it("merges the changes", async () => {
    const { client } = await open();
    const account = await createAccount(client, {
      ...BUSINESS,
      metadata: { tier: "gold" },
      foreignID: "customer-1",
    });
    const updated = await updateAccount(client, {
      accountID: account.accountID,
      profile: { business: { doingBusinessAs: "Fitness", taxID: { ein: { number: "123-45-6789" } } } },
      metadata: { plan: "monthly" },
    });
    expect(updated).toEqual({
      ...account,
      displayName: "Fitness",
      profile: { business: { ...account.profile.business, doingBusinessAs: "Fitness", taxIDProvided: true } },
      metadata: { tier: "gold", plan: "monthly" },
      updatedOn: expect.stringMatching(TIMESTAMP),
    });
    expect(updated.updatedOn > account.updatedOn).toBe(true);
    expect(await getAccount(client, { accountID: account.accountID })).toEqual(updated);
  });

  it("removes fields that are null", async () => {
    const { client } = await open();
    const support = { customerSupport: { email: "help@fitness.example" }, metadata: { tier: "gold" } };
    const { accountID } = await createAccount(client, { ...BUSINESS, ...support });
    const updated = await updateAccount(client, { accountID, customerSupport: null, metadata: null });
    expect(updated).not.toHaveProperty("customerSupport");
    expect(updated).not.toHaveProperty("metadata");
  });

  it("keeps the account when the update is rejected", async () => {
    const { client } = await open();
    await createAccount(client, { ...PERSON, foreignID: "taken" });
    const account = await createAccount(client, BUSINESS);
    const { accountID } = account;
    const taken = await updateAccount(client, { accountID, foreignID: "taken" }).result();
    expect(taken).toMatchObject({ error: { status: 409 } });
    const profile = { individual: { email: "a@b.example" } };
    const wrongType = await updateAccount(client, { accountID, profile }).result();
    expect(wrongType).toMatchObject({
      error: {
        status: 422,
        fields: { error: expect.stringContaining("profile.individual must be omitted") },
      },
    });
    expect(await getAccount(client, { accountID })).toEqual(account);
  });

  it("responds to an unknown ID with 404", async () => {
    const { client } = await open();
    expect(await updateAccount(client, { accountID: UNKNOWN_ID, metadata: {} }).result()).toMatchObject({
      error: { code: "not_found_error" },
    });
  });
});

/** Parts of updates, valid and invalid ones, so that random combinations reach every field. */
const updates = fc.record(
  {
    profile: fc.oneof(
      fc.jsonValue(),
      fc.record({
        business: fc.record(
          { email: fc.constant("a@b.example"), website: fc.string() },
          { requiredKeys: [] },
        ),
      }),
    ),
    metadata: fc.oneof(fc.constant(null), fc.dictionary(fc.string(), fc.string()), fc.jsonValue()),
    customerSupport: fc.constantFrom(null, {}, { email: "a@b.example" }, 1),
    termsOfService: fc.constantFrom({ token: "x" }, { manual: { acceptedIP: "192.0.2.1" } }, null),
    foreignID: fc.string(),
    settings: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

it("keeps every account valid, whatever an update contains", async () => {
  const { sandbox, client } = await open();
  const { accountID } = await createAccount(client, BUSINESS);
  await fc.assert(
    fc.asyncProperty(updates, async (update) => {
      const headers = { authorization: BASIC };
      const request = new Request(`http://sandbox.localhost/accounts/${accountID}`, {
        method: "PATCH",
        headers,
        body: JSON.stringify(update),
      });
      const { status } = await sandbox.fetch(request);
      expect([200, 400, 422]).toContain(status);
      const { body } = await send(sandbox, `/accounts/${accountID}`);
      expect(await validate(Account, body)).toHaveProperty("value");
    }),
  );
});

describe("disconnectAccount", () => {
  it("hides the account in lists, also when it is called twice", async () => {
    const { client } = await open();
    const { accountID } = await createAccount(client, BUSINESS);
    await disconnectAccount(client, { accountID });
    const account = await getAccount(client, { accountID });
    expect(account.disconnectedOn).toMatch(TIMESTAMP);
    await disconnectAccount(client, { accountID });
    expect(await listAccounts(client)).toEqual([]);
    expect(await listAccounts(client, { includeDisconnected: true })).toEqual([account]);
  });

  it("responds to an unknown ID with 404", async () => {
    const { client } = await open();
    expect(await disconnectAccount(client, { accountID: UNKNOWN_ID }).result()).toMatchObject({
      error: { code: "not_found_error" },
    });
  });
});

describe("the terms of service", () => {
  it("are accepted with a token", async () => {
    const { client } = await open();
    const { token } = await getTermsOfServiceToken(client);
    const created = await createAccount(client, { ...BUSINESS, termsOfService: { token } });
    const { accountID } = await createAccount(client, PERSON);
    const updated = await updateAccount(client, { accountID, termsOfService: { token } });
    for (const { termsOfService } of [created, updated])
      expect(termsOfService).toEqual({
        acceptedDate: expect.stringMatching(/^2026-01-01T00:00:00\.\d{9}Z$/),
        acceptedIP: "127.0.0.1",
      });
  });

  it("are accepted with what the application recorded, which an update corrects", async () => {
    const { client } = await open();
    const manual = {
      acceptedDate: "2026-01-01T00:00:00Z",
      acceptedIP: "192.0.2.1",
      acceptedUserAgent: "Mozilla/5.0",
      acceptedDomain: "https://shop.example",
    };
    const { accountID, termsOfService } = await createAccount(client, {
      ...BUSINESS,
      termsOfService: { manual },
    });
    expect(termsOfService).toEqual({ acceptedDate: "2026-01-01T00:00:00Z", acceptedIP: "192.0.2.1" });
    const correction = { termsOfService: { manual: { acceptedIP: "192.0.2.2" } } };
    expect(await updateAccount(client, { accountID, ...correction })).toMatchObject({
      termsOfService: { acceptedDate: "2026-01-01T00:00:00Z", acceptedIP: "192.0.2.2" },
    });
    const { accountID: otherID } = await createAccount(client, PERSON);
    expect(await updateAccount(client, { accountID: otherID, ...correction }).result()).toMatchObject({
      error: { fields: { termsOfService: { manual: { acceptedDate: "is required" } } } },
    });
  });
});

describe("listAccounts", () => {
  const createAll = async (client: Client): Promise<readonly Account[]> => [
    await createAccount(client, { ...BUSINESS, foreignID: "42" }),
    await createAccount(client, { ...PERSON, capabilities: ["send-funds.ach"] }),
    await createAccount(client, { ...BUSINESS, profile: { business: { legalBusinessName: "Bakery" } } }),
  ];

  it.each<[object, readonly number[]]>([
    [{}, [0, 1, 2]],
    [{ type: "business" }, [0, 2]],
    [{ name: "fitness" }, [0]],
    [{ email: "Amanda@yang.example" }, [1]],
    [{ foreignID: "42" }, [0]],
    [{ capability: "send-funds.ach" }, [1]],
    [{ capability: "transfers", capabilityStatus: "pending" }, []],
    [{ includeDisconnected: true }, [0, 1, 2]],
    [{ skip: 1 }, [1, 2]],
    [{ skip: 1, count: 1 }, [1]],
    [{ count: 0 }, []],
  ])("with %j returns the accounts %j", async (input, indexes) => {
    const { client } = await open();
    const accounts = await createAll(client);
    expect(await listAccounts(client, input)).toEqual(indexes.map((index) => accounts[index]));
  });

  it("returns all accounts in pages", async () => {
    const { client } = await open();
    const accounts = await createAll(client);
    const listed: Account[] = [];
    for await (const account of listAccounts(client, { count: 2 })) listed.push(account);
    expect(listed).toEqual(accounts);
  });

  it.each([
    ["count=many", "count"],
    ["skip=-1", "skip"],
    ["type=club", "type"],
    ["includeDisconnected=maybe", "includeDisconnected"],
  ])("rejects the query %s", async (query, field) => {
    const { sandbox } = await open();
    expect(await send(sandbox, `/accounts?${query}`)).toMatchObject({
      status: 422,
      body: { [field]: expect.any(String) },
    });
  });
});

describe("an access token", () => {
  const call = {
    createAccount: (client: Client) => createAccount(client, BUSINESS),
    listAccounts: (client: Client) => listAccounts(client),
    getAccount: (client: Client, accountID: string) => getAccount(client, { accountID }),
    updateAccount: (client: Client, accountID: string) => updateAccount(client, { accountID, metadata: {} }),
    disconnectAccount: (client: Client, accountID: string) => disconnectAccount(client, { accountID }),
    getTermsOfServiceToken: (client: Client) => getTermsOfServiceToken(client),
  };

  it.each<[keyof typeof call, string, boolean]>([
    ["createAccount", "/accounts.write", true],
    ["createAccount", "/accounts.read", false],
    ["listAccounts", "/accounts.read", true],
    ["listAccounts", "/accounts.write", false],
    ["getAccount", "/accounts/ID/profile.read", true],
    ["getAccount", "/accounts/ID/profile.write", false],
    ["getAccount", `/accounts/${UNKNOWN_ID}/profile.read`, false],
    ["updateAccount", "/accounts/ID/profile.write", true],
    ["updateAccount", "/accounts/ID/profile.read", false],
    ["disconnectAccount", "/accounts/ID/profile.disconnect", true],
    ["disconnectAccount", "/accounts/ID/profile.write", false],
    ["getTermsOfServiceToken", "/ping.read", true],
  ])("for %s with the scope %s: %s", async (operation, scope, isAllowed) => {
    const { client, createClientFor } = await open();
    const { accountID } = await createAccount(client, PERSON);
    const tokenClient = await createClientFor(scope.replace("ID", accountID));
    const result = await call[operation](tokenClient, accountID).result();
    expect(result).toMatchObject(isAllowed ? { ok: true } : { error: { code: "permission_denied_error" } });
  });
});

it("shares accounts between the API keys of a sandbox", async () => {
  const apiKeys = ["first", "second"].map((publicKey) => ({ publicKey, secretKey: "secret-5f2e" }));
  const sandbox = await openSandbox({ apiKeys });
  const [first, second] = apiKeys.map((security) => openClientOf(sandbox, security));
  const account = await createAccount(first as Client, BUSINESS);
  expect(await listAccounts(second as Client)).toEqual([account]);
});

it("rejects requests without credentials before it reads them", async () => {
  const { sandbox } = await open();
  expect(await send(sandbox, "/accounts", { accountType: 1 }, { origin: ORIGIN })).toMatchObject({
    status: 401,
  });
  expect(await send(sandbox, "/accounts", { accountType: 1 }, { authorization: BASIC })).toMatchObject({
    status: 422,
  });
});
