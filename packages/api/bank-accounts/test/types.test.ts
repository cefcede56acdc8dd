import type { Client, GenericError, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type BankAccount,
  type CompleteMicroDepositsIssues,
  completeBankAccountVerification,
  completeMicroDeposits,
  initiateBankAccountVerification,
  initiateMicroDeposits,
  type LinkBankAccountInput,
  type LinkBankAccountIssues,
  linkBankAccount,
  listBankAccounts,
  searchInstitutions,
} from "../src/index.js";
import { NUMBERS } from "./fixtures.js";

const IDS = { accountID: "a", bankAccountID: "b" };
const account = NUMBERS;
const plaid = { token: "t" };
const plaidLink = { publicToken: "t" };
const mx = { authorizationCode: "c" };

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

describe("the types of the bank-accounts package", () => {
  it("require exactly one form of linkBankAccount", () =>
    check((client) => {
      linkBankAccount(client, { accountID: "a", account });
      linkBankAccount(client, { accountID: "a", plaid, waitFor: "payment-method" });
      linkBankAccount(client, { accountID: "a", plaidLink, waitFor: "rail-response" });
      linkBankAccount(client, { accountID: "a", mx, account: undefined });
      // @ts-expect-error: one of the forms is required
      linkBankAccount(client, { accountID: "a" });
      // @ts-expect-error: `accountID` is required
      linkBankAccount(client, { account });
      // @ts-expect-error: `account` excludes `plaid`
      linkBankAccount(client, { accountID: "a", account, plaid });
      // @ts-expect-error: `account` excludes `plaidLink`
      linkBankAccount(client, { accountID: "a", account, plaidLink });
      // @ts-expect-error: `account` excludes `mx`
      linkBankAccount(client, { accountID: "a", account, mx });
      // @ts-expect-error: `plaid` excludes `plaidLink`
      linkBankAccount(client, { accountID: "a", plaid, plaidLink });
      // @ts-expect-error: `plaid` excludes `mx`
      linkBankAccount(client, { accountID: "a", plaid, mx });
      // @ts-expect-error: `plaidLink` excludes `mx`
      linkBankAccount(client, { accountID: "a", plaidLink, mx });
    }));

  it("do not accept two forms in a variable either", () => {
    const forms = { accountID: "a", account, mx };
    // @ts-expect-error: `account` excludes `mx`
    const input: LinkBankAccountInput = forms;
    expectTypeOf(input).toEqualTypeOf<LinkBankAccountInput>();
  });

  it("accept only documented values in requests, and any in responses", () =>
    check((client) => {
      // @ts-expect-error: there is no such type
      linkBankAccount(client, { accountID: "a", account: { ...account, bankAccountType: "cash" } });
      // @ts-expect-error: there is nothing else to wait for
      initiateBankAccountVerification(client, { ...IDS, waitFor: "webhook" });
      completeBankAccountVerification(client, { ...IDS, code: "MV0001" });
      // @ts-expect-error: a number would lose its zeros
      completeBankAccountVerification(client, { ...IDS, code: 1 });
      const bankAccount = {} as BankAccount;
      expectTypeOf(bankAccount.holderType).toEqualTypeOf<
        "individual" | "business" | "guest" | (string & {})
      >();
      expectTypeOf(bankAccount.paymentMethods?.[0]?.paymentMethodID).toEqualTypeOf<string | undefined>();
    }));

  it("require two amounts of micro-deposits", () =>
    check((client) => {
      completeMicroDeposits(client, { ...IDS, amounts: [0, 0] });
      // @ts-expect-error: one amount is missing
      completeMicroDeposits(client, { ...IDS, amounts: [12] });
      // @ts-expect-error: there are only two deposits
      completeMicroDeposits(client, { ...IDS, amounts: [12, 37, 1] });
    }));

  it("name the fields of a 422 error", () =>
    check(async (client) => {
      const linked = await linkBankAccount(client, { accountID: "a", mx }).result();
      if (linked.ok) expectTypeOf(linked.data).toEqualTypeOf<BankAccount>();
      else if (linked.error.code === "unprocessable_entity_error")
        expectTypeOf(linked.error).toEqualTypeOf<UnprocessableEntityError<LinkBankAccountIssues>>();
      const verified = await completeMicroDeposits(client, { ...IDS, amounts: [0, 0] }).result();
      if (!verified.ok && verified.error.code === "unprocessable_entity_error")
        expectTypeOf(verified.error).toEqualTypeOf<UnprocessableEntityError<CompleteMicroDepositsIssues>>();
      const completed = await completeBankAccountVerification(client, { ...IDS, code: "MV0001" }).result();
      if (!completed.ok && completed.error.code === "generic_error")
        expectTypeOf(completed.error).toEqualTypeOf<GenericError>();
    }));

  it("have the results of lists, of searches and of responses without a body", () =>
    check(async (client) => {
      expectTypeOf(await listBankAccounts(client, { accountID: "a" })).toEqualTypeOf<BankAccount[]>();
      expectTypeOf(await initiateMicroDeposits(client, IDS)).toEqualTypeOf<undefined>();
      const { ach, fednow } = await searchInstitutions(client);
      expectTypeOf(ach?.[0]?.contact?.phone?.number).toEqualTypeOf<string | undefined>();
      expectTypeOf(fednow?.[0]?.services.sendPayments).toEqualTypeOf<boolean | undefined>();
    }));
});
