import { expect, it } from "vitest";
import { type LinkBankAccountInput, linkBankAccount } from "../src/index.js";
import { NUMBERS } from "./fixtures.js";
import { createTestClient } from "./test-client.js";

const messageOf = async (forms: object) => {
  const { client, requests } = createTestClient(() => ({ status: 200, headers: {}, body: "{}" }));
  const result = await linkBankAccount(client, {
    accountID: "5a3f",
    ...forms,
  } as LinkBankAccountInput).result();
  expect(requests).toEqual([]);
  return result.ok ? undefined : result.error.message;
};

it("names all forms if the input has no form", async () => {
  expect(await messageOf({})).toBe(
    "linkBankAccount: invalid input, no request was sent. `account` is required, or one of `plaid`, `plaidLink` and `mx` instead.",
  );
});

it("names the form that must not be combined with another", async () => {
  expect(await messageOf({ account: NUMBERS, mx: { authorizationCode: "zYx-wVu-0a1b" } })).toBe(
    "linkBankAccount: invalid input, no request was sent. `mx` must not be combined with another form. Pass one of `account`, `plaid`, `plaidLink` and `mx`.",
  );
});

it("reports the fields of the form that the input contains", async () => {
  expect(await messageOf({ plaid: {} })).toContain("sent. `plaid.token` is required.");
  expect(await messageOf({ account: { ...NUMBERS, routingNumber: 322271627 } })).toContain(
    "sent. `account.routingNumber` must be a string.",
  );
  expect(await messageOf({ account: "0004321567000" })).toContain("sent. `account` must be an object.");
});
