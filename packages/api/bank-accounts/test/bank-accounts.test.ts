import { operationConformance } from "@moovkit/conformance";
import { ConflictError, GenericError, UnprocessableEntityError } from "@moovkit/core";
import { describe, it } from "vitest";
import {
  completeBankAccountVerification,
  completeMicroDeposits,
  disableBankAccount,
  getBankAccount,
  getBankAccountVerification,
  initiateBankAccountVerification,
  initiateMicroDeposits,
  linkBankAccount,
  listBankAccounts,
} from "../src/index.js";
import { CHECKING, NUMBERS, SAVINGS } from "./fixtures.js";

const accountID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const { bankAccountID } = CHECKING;
const IDS = { accountID, bankAccountID };

const BANK_ACCOUNTS = `/accounts/${accountID}/bank-accounts`;
const BANK_ACCOUNT = `${BANK_ACCOUNTS}/${bankAccountID}`;

const PLAID = { plaid: { token: "processor-sandbox-0a1b" } };
const PLAID_LINK = { plaidLink: { publicToken: "public-sandbox-0a1b" } };
const MX = { mx: { authorizationCode: "zYx-wVu-0a1b" } };

const BAD_REQUEST = {
  status: 400,
  body: { error: "bad" },
  code: "generic_error",
  errorClass: GenericError,
  error: { error: "bad" },
};
const CONFLICT = { status: 409, body: { error: "busy" }, code: "conflict_error", errorClass: ConflictError };

const unprocessable = (body: Readonly<Record<string, string>>) => ({
  status: 422,
  body,
  code: "unprocessable_entity_error",
  errorClass: UnprocessableEntityError,
  error: {
    fields: body,
    issues: Object.entries(body).map(([field, message]) => ({ path: [field], message })),
  },
});

const INVALID_IDS = [
  { name: "no IDs", input: {}, issues: ["accountID", "bankAccountID"] },
  {
    name: "IDs that change the path",
    input: { accountID: "..", bankAccountID: "a/b" },
    issues: ["accountID", "bankAccountID"],
  },
];

describe.each([
  {
    operation: "linkBankAccount",
    cases: operationConformance(linkBankAccount, {
      requests: [
        {
          name: "the numbers",
          input: { accountID, account: NUMBERS },
          request: {
            method: "POST",
            path: BANK_ACCOUNTS,
            headers: { "x-wait-for": undefined },
            json: { account: NUMBERS },
          },
          idempotent: false,
        },
        {
          name: "a token of Plaid, and what to wait for",
          input: { accountID, waitFor: "payment-method", ...PLAID },
          request: {
            method: "POST",
            path: BANK_ACCOUNTS,
            headers: { "x-wait-for": "payment-method" },
            json: PLAID,
          },
          idempotent: false,
        },
        {
          name: "a public token of Plaid Link",
          input: { accountID, waitFor: "rail-response", ...PLAID_LINK },
          request: {
            method: "POST",
            path: BANK_ACCOUNTS,
            headers: { "x-wait-for": "rail-response" },
            json: PLAID_LINK,
          },
        },
        {
          name: "a code of MX, and other forms that are undefined",
          input: { accountID, account: undefined, plaid: undefined, plaidLink: undefined, ...MX },
          request: { method: "POST", path: BANK_ACCOUNTS, json: MX },
        },
      ],
      invalidInputs: [
        { name: "nothing", input: undefined, issues: ["account", "accountID"] },
        { name: "none of the forms", input: { accountID }, issues: ["account"] },
        { name: "two forms", input: { accountID, account: NUMBERS, ...PLAID }, issues: ["plaid"] },
        { name: "two forms of tokens", input: { accountID, ...PLAID_LINK, ...MX }, issues: ["mx"] },
        {
          name: "four forms",
          input: { accountID, account: NUMBERS, ...PLAID, ...PLAID_LINK, ...MX },
          issues: ["mx", "plaid", "plaidLink"],
        },
        {
          name: "limits of the numbers",
          input: {
            accountID: "",
            waitFor: "payment",
            account: {
              holderName: "",
              holderType: "company",
              accountNumber: 4321567000,
              bankAccountType: "cash",
              routingNumber: "",
              currency: "USD",
            },
          },
          issues: [
            "account",
            "account.accountNumber",
            "account.bankAccountType",
            "account.holderName",
            "account.holderType",
            "account.routingNumber",
            "accountID",
            "waitFor",
          ],
        },
        {
          name: "an empty token of Plaid",
          input: { accountID, plaid: { token: "" } },
          issues: ["plaid.token"],
        },
        {
          name: "no public token of Plaid Link",
          input: { accountID, plaidLink: PLAID.plaid },
          issues: ["plaidLink", "plaidLink.publicToken"],
        },
        { name: "no code of MX", input: { accountID, mx: {} }, issues: ["mx.authorizationCode"] },
      ],
      responses: [
        { body: SAVINGS, result: SAVINGS },
        { name: "every field", body: CHECKING, result: CHECKING },
      ],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({
          account: "is wrong",
          plaid: "is wrong",
          plaidLink: "is wrong",
          mx: "is wrong",
          error: "is wrong",
        }),
      ],
    }),
  },
  {
    operation: "listBankAccounts",
    cases: operationConformance(listBankAccounts, {
      requests: [{ input: { accountID }, request: { method: "GET", path: BANK_ACCOUNTS }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [
        { body: [CHECKING, SAVINGS], result: [CHECKING, SAVINGS] },
        { name: "no bank accounts", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getBankAccount",
    cases: operationConformance(getBankAccount, {
      requests: [{ input: IDS, request: { method: "GET", path: BANK_ACCOUNT }, idempotent: true }],
      invalidInputs: INVALID_IDS,
      responses: [{ body: CHECKING, result: CHECKING }],
    }),
  },
  {
    operation: "disableBankAccount",
    cases: operationConformance(disableBankAccount, {
      requests: [{ input: IDS, request: { method: "DELETE", path: BANK_ACCOUNT }, idempotent: true }],
      invalidInputs: INVALID_IDS,
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "initiateMicroDeposits",
    cases: operationConformance(initiateMicroDeposits, {
      requests: [
        {
          name: "without a body",
          input: IDS,
          request: {
            method: "POST",
            path: `${BANK_ACCOUNT}/micro-deposits`,
            headers: { "content-type": undefined },
          },
          idempotent: false,
        },
      ],
      invalidInputs: INVALID_IDS,
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "completeMicroDeposits",
    cases: operationConformance(completeMicroDeposits, {
      requests: [
        {
          input: { ...IDS, amounts: [12, 37] },
          request: { method: "PUT", path: `${BANK_ACCOUNT}/micro-deposits`, json: { amounts: [12, 37] } },
          idempotent: false,
        },
        {
          name: "the amounts of test mode",
          input: { ...IDS, amounts: [0, 0] },
          request: { method: "PUT", path: `${BANK_ACCOUNT}/micro-deposits`, json: { amounts: [0, 0] } },
        },
      ],
      invalidInputs: [
        { name: "no amounts", input: IDS, issues: ["amounts"] },
        { name: "one amount", input: { ...IDS, amounts: [12] }, issues: ["amounts"] },
        { name: "three amounts", input: { ...IDS, amounts: [12, 37, 1] }, issues: ["amounts"] },
        { name: "dollars", input: { ...IDS, amounts: [0.12, "0.37"] }, issues: ["amounts.0", "amounts.1"] },
        { name: "a negative amount", input: { ...IDS, amounts: [12, -37] }, issues: ["amounts.1"] },
      ],
      responses: [{ body: { status: "verified" }, result: { status: "verified" } }],
      errors: [BAD_REQUEST, CONFLICT, unprocessable({ amounts: "is wrong" })],
    }),
  },
  {
    operation: "getBankAccountVerification",
    cases: operationConformance(getBankAccountVerification, {
      requests: [
        { input: IDS, request: { method: "GET", path: `${BANK_ACCOUNT}/verify` }, idempotent: true },
      ],
      invalidInputs: INVALID_IDS,
      responses: [
        {
          body: { verificationMethod: "instant", status: "sent-credit" },
          result: { verificationMethod: "instant", status: "sent-credit" },
        },
        {
          name: "a failure",
          body: {
            verificationMethod: "ach",
            status: "failed",
            exceptionDetails: { achReturnCode: "R02", description: "The account is closed." },
          },
          result: {
            verificationMethod: "ach",
            status: "failed",
            exceptionDetails: { achReturnCode: "R02", description: "The account is closed." },
          },
        },
      ],
    }),
  },
  {
    operation: "initiateBankAccountVerification",
    cases: operationConformance(initiateBankAccountVerification, {
      requests: [
        {
          name: "without a body",
          input: IDS,
          request: {
            method: "POST",
            path: `${BANK_ACCOUNT}/verify`,
            headers: { "x-wait-for": undefined, "content-type": undefined },
          },
          idempotent: false,
        },
        {
          name: "waiting for the bank",
          input: { ...IDS, waitFor: "rail-response" },
          request: {
            method: "POST",
            path: `${BANK_ACCOUNT}/verify`,
            headers: { "x-wait-for": "rail-response" },
          },
        },
        {
          name: "waiting for payment methods",
          input: { ...IDS, waitFor: "payment-method" },
          request: {
            method: "POST",
            path: `${BANK_ACCOUNT}/verify`,
            headers: { "x-wait-for": "payment-method" },
          },
        },
      ],
      invalidInputs: [
        ...INVALID_IDS,
        { name: "nothing to wait for", input: { ...IDS, waitFor: "" }, issues: ["waitFor"] },
      ],
      responses: [
        {
          body: { verificationMethod: "instant", status: "new" },
          result: { verificationMethod: "instant", status: "new" },
        },
      ],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "completeBankAccountVerification",
    cases: operationConformance(completeBankAccountVerification, {
      requests: [
        {
          input: { ...IDS, code: "MV0001" },
          request: { method: "PUT", path: `${BANK_ACCOUNT}/verify`, json: { code: "MV0001" } },
          idempotent: false,
        },
        {
          name: "lower case",
          input: { ...IDS, code: "mv9876" },
          request: { method: "PUT", path: `${BANK_ACCOUNT}/verify`, json: { code: "mv9876" } },
        },
        {
          name: "the digits",
          input: { ...IDS, code: "0001" },
          request: { method: "PUT", path: `${BANK_ACCOUNT}/verify`, json: { code: "0001" } },
        },
      ],
      invalidInputs: ["MV001", "MV00012", "XX0001", " MV0001", "MV0001\n", "", 1].map((code) => ({
        name: JSON.stringify(code),
        input: { ...IDS, code },
        issues: ["code"],
      })),
      responses: [
        {
          body: { verificationMethod: "instant", status: "successful" },
          result: { verificationMethod: "instant", status: "successful" },
        },
      ],
      errors: [BAD_REQUEST, CONFLICT, { ...BAD_REQUEST, status: 422 }],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
