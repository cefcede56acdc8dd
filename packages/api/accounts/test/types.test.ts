import type { BinaryContent, Client, GenericError, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type Account,
  type Capability,
  type CreateAccountIssues,
  connectAccount,
  createAccount,
  getCapability,
  getMerchantProcessingAgreement,
  listAccounts,
  listConnectedAccountsForAccount,
  type RequestCapabilitiesIssues,
  type RequirementID,
  requestCapabilities,
  updateAccount,
} from "../src/index.js";

const NAME = { firstName: "Ada", lastName: "Lane" };

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

describe("the types of the accounts package", () => {
  it("require the profile of the type of the account", () =>
    check((client) => {
      createAccount(client, { accountType: "individual", profile: { individual: { name: NAME } } });
      // @ts-expect-error: `profile` is required
      createAccount(client, { accountType: "individual" });
      // @ts-expect-error: an individual has no business
      createAccount(client, { accountType: "individual", profile: { business: { legalBusinessName: "x" } } });
      // @ts-expect-error: Moov creates guests
      createAccount(client, { accountType: "guest", profile: { individual: { name: NAME } } });
    }));

  it("accept only documented values in requests, and any in responses", () =>
    check((client) => {
      const base = { accountType: "individual", profile: { individual: { name: NAME } } } as const;
      createAccount(client, { ...base, capabilities: ["transfers"], termsOfService: { token: "t" } });
      // @ts-expect-error: there is no such capability
      createAccount(client, { ...base, capabilities: ["fly"] });
      // @ts-expect-error: a token or a recorded acceptance
      createAccount(client, { ...base, termsOfService: {} });
      const account = {} as Account;
      expectTypeOf(account.mode).toEqualTypeOf<"sandbox" | "production" | (string & {})>();
      expectTypeOf(account.profile.business?.legalBusinessName).toEqualTypeOf<string | undefined>();
    }));

  it("name the fields of a 422 error", () =>
    check(async (client) => {
      const result = await createAccount(client, {} as never).result();
      if (result.ok) {
        expectTypeOf(result.data).toEqualTypeOf<Account>();
        return;
      }
      if (result.error.code === "unprocessable_entity_error") {
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<CreateAccountIssues>>();
        expectTypeOf(result.error.fields.profile?.business?.taxID?.ein?.number).toEqualTypeOf<
          string | undefined
        >();
      }
      if (result.error.code === "generic_error") expectTypeOf(result.error).toEqualTypeOf<GenericError>();
    }));

  it("make lists iterable, and null a value of an update", () =>
    check(async (client) => {
      for await (const account of listAccounts(client)) expectTypeOf(account).toEqualTypeOf<Account>();
      expectTypeOf(await listAccounts(client, { skip: 1 })).toEqualTypeOf<Account[]>();
      updateAccount(client, { accountID: "a", metadata: null });
      // @ts-expect-error: `accountID` is required
      updateAccount(client, { metadata: null });
    }));

  it("require the account of a list of connected accounts, and have the filters of `listAccounts`", () =>
    check((client) => {
      expectTypeOf(
        listConnectedAccountsForAccount(client, { accountID: "a", type: "business" }),
      ).resolves.toEqualTypeOf<Account[]>();
      // @ts-expect-error: `accountID` is required
      listConnectedAccountsForAccount(client, { type: "business" });
    }));

  it("accept only scopes that accounts can share", () =>
    check((client) => {
      connectAccount(client, { accountID: "a", principalAccountID: "b", allowScopes: ["wallets.read"] });
      // @ts-expect-error: this is a scope of access tokens
      connectAccount(client, { accountID: "a", principalAccountID: "b", allowScopes: ["/accounts.read"] });
    }));

  it("name the documented requirements of capabilities, and accept any", () =>
    check(async (client) => {
      const capability = await getCapability(client, { accountID: "a", capabilityID: "wallet.balance" });
      expectTypeOf(capability).toEqualTypeOf<Capability>();
      expectTypeOf(capability.requirements?.currentlyDue).toEqualTypeOf<RequirementID[] | undefined>();
      expectTypeOf<"representative.5a3f.birthdate">().toExtend<RequirementID>();
      // @ts-expect-error: there is no such capability
      getCapability(client, { accountID: "a", capabilityID: "fly" });
      const result = await requestCapabilities(client, { accountID: "a", capabilities: [] }).result();
      if (!result.ok && result.error.code === "unprocessable_entity_error")
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<RequestCapabilitiesIssues>>();
    }));

  it("return an agreement as bytes", () =>
    check((client) => {
      expectTypeOf(
        getMerchantProcessingAgreement(client, { accountID: "a" }),
      ).resolves.toEqualTypeOf<BinaryContent>();
    }));
});
