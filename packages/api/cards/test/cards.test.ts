import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, wrongFields } from "../../../conformance/test/error-examples.js";
import { disableCard, getCard, getCardMetadata, linkCard, listCards, updateCard } from "../src/index.js";
import { ACCOUNT_ID, CARD, CARD_ID, CARD_ON_FILE, MERCHANT_ID } from "./fixtures.js";
import { DUPLICATES, WRONG_TOKEN } from "./responses.js";

const accountID = ACCOUNT_ID;
const IDS = { accountID, cardID: CARD_ID };
const CARDS = `/accounts/${accountID}/cards`;
const CARD_PATH = `${CARDS}/${CARD_ID}`;

const NUMBER = { cardNumber: "4111111111111111", cardCvv: "111" };
const TOKEN = { e2ee: { token: "eyJhbGciOiJFQ0RILUVTK0EyNTZLVyJ9.a.b.c.d" } };
const REQUIRED = { expiration: { month: "01", year: "32" }, billingAddress: { postalCode: "11111" } };
const DETAILS = {
  ...REQUIRED,
  billingAddress: CARD_ON_FILE.billingAddress,
  holderName: "Amanda Yang",
  cardOnFile: true,
  merchantAccountID: MERCHANT_ID,
  verifyName: true,
};

const CARD_FIELDS = [
  "cardCvv",
  "expiration",
  "holderName",
  "billingAddress",
  "cardOnFile",
  "merchantAccountID",
  "verifyName",
];

describe.each([
  {
    operation: "linkCard",
    cases: operationConformance(linkCard, {
      requests: [
        {
          name: "the number",
          input: { accountID, ...NUMBER, ...REQUIRED },
          request: {
            method: "POST",
            path: CARDS,
            headers: { "x-wait-for": undefined },
            json: { ...NUMBER, ...REQUIRED },
          },
          idempotent: false,
        },
        {
          name: "a token, every detail and what to wait for",
          input: { accountID, waitFor: "payment-method", ...TOKEN, ...DETAILS },
          request: {
            method: "POST",
            path: CARDS,
            headers: { "x-wait-for": "payment-method" },
            json: { ...TOKEN, ...DETAILS },
          },
          idempotent: false,
        },
      ],
      invalidInputs: [
        {
          name: "nothing",
          input: {},
          issues: ["accountID", "billingAddress", "e2ee", "expiration"],
        },
        {
          name: "a number without a CVV",
          input: { accountID, ...REQUIRED, cardNumber: "4" },
          issues: ["cardCvv"],
        },
        {
          name: "a number and a token",
          input: { accountID, ...REQUIRED, ...NUMBER, ...TOKEN },
          issues: ["e2ee"],
        },
        {
          name: "a token and a CVV",
          input: { accountID, ...REQUIRED, ...TOKEN, cardCvv: "111" },
          issues: ["cardCvv"],
        },
        {
          name: "an empty token",
          input: { accountID, ...REQUIRED, e2ee: { token: "" } },
          issues: ["e2ee.token"],
        },
        {
          name: "limits of the details",
          input: {
            accountID,
            ...NUMBER,
            waitFor: "rail-response",
            expiration: { month: "1", year: "2032" },
            billingAddress: {
              addressLine1: "a".repeat(61),
              addressLine2: "a".repeat(33),
              city: "a".repeat(33),
              stateOrProvince: "COL",
              country: "USA",
              postalCode: "80401-12345",
            },
            holderName: 7,
            cardOnFile: "yes",
            merchantAccountID: "a/b",
            verifyName: null,
          },
          issues: [
            "billingAddress.addressLine1",
            "billingAddress.addressLine2",
            "billingAddress.city",
            "billingAddress.country",
            "billingAddress.postalCode",
            "billingAddress.stateOrProvince",
            "cardOnFile",
            "expiration.month",
            "expiration.year",
            "holderName",
            "merchantAccountID",
            "verifyName",
            "waitFor",
          ],
        },
      ],
      responses: [
        { body: CARD, result: CARD },
        { name: "every field", body: CARD_ON_FILE, result: CARD_ON_FILE },
      ],
      errors: [BAD_REQUEST, ...DUPLICATES, wrongFields("error", "cardNumber", ...CARD_FIELDS), WRONG_TOKEN],
    }),
  },
  {
    operation: "listCards",
    cases: operationConformance(listCards, {
      requests: [{ input: { accountID }, request: { method: "GET", path: CARDS }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [
        { body: [CARD, CARD_ON_FILE], result: [CARD, CARD_ON_FILE] },
        { name: "no cards", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getCard",
    cases: operationConformance(getCard, {
      requests: [{ input: IDS, request: { method: "GET", path: CARD_PATH }, idempotent: true }],
      invalidInputs: [{ input: { accountID: "..", cardID: "a/b" }, issues: ["accountID", "cardID"] }],
      responses: [{ body: CARD_ON_FILE, result: CARD_ON_FILE }],
    }),
  },
  {
    operation: "updateCard",
    cases: operationConformance(updateCard, {
      requests: [
        {
          name: "one field",
          input: { ...IDS, expiration: { year: "36" } },
          request: { method: "PATCH", path: CARD_PATH, json: { expiration: { year: "36" } } },
          idempotent: false,
        },
        {
          name: "every field",
          input: { ...IDS, ...DETAILS, cardCvv: "111" },
          request: { method: "PATCH", path: CARD_PATH, json: { ...DETAILS, cardCvv: "111" } },
        },
        {
          name: "a token",
          input: { ...IDS, ...TOKEN },
          request: { method: "PATCH", path: CARD_PATH, json: TOKEN },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "cardID"] },
        { name: "a CVV and a token", input: { ...IDS, ...TOKEN, cardCvv: "111" }, issues: ["e2ee"] },
        {
          name: "fields that cannot be removed",
          input: { ...IDS, holderName: null, billingAddress: { postalCode: null } },
          issues: ["billingAddress.postalCode", "holderName"],
        },
        { name: "another number", input: { ...IDS, cardNumber: "4111111111111111" }, issues: [""] },
      ],
      responses: [{ body: CARD, result: CARD }],
      errors: [BAD_REQUEST, CONFLICT, wrongFields(...CARD_FIELDS), WRONG_TOKEN],
    }),
  },
  {
    operation: "disableCard",
    cases: operationConformance(disableCard, {
      requests: [{ input: IDS, request: { method: "DELETE", path: CARD_PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "cardID"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "getCardMetadata",
    cases: operationConformance(getCardMetadata, {
      requests: [
        {
          name: "the number",
          input: { cardNumber: "4111" },
          request: { method: "POST", path: "/card-metadata", json: { cardNumber: "4111" } },
          idempotent: true,
        },
        { name: "a token", input: TOKEN, request: { method: "POST", path: "/card-metadata", json: TOKEN } },
      ],
      invalidInputs: [
        { name: "nothing", input: {}, issues: ["e2ee"] },
        { name: "both", input: { cardNumber: "4111", ...TOKEN }, issues: ["cardNumber"] },
        { name: "an empty number", input: { cardNumber: "" }, issues: ["cardNumber"] },
      ],
      responses: [
        {
          body: { bin: "411111", brand: "Visa", cardType: "credit" },
          result: { bin: "411111", brand: "Visa", cardType: "credit" },
        },
        {
          name: "every field",
          body: {
            bin: "41111111",
            brand: "Visa",
            cardType: "charge",
            cardCategory: "CLASSIC",
            commercial: false,
            regulated: true,
            issuer: "Sandbox Bank",
            issuerCountry: "US",
            issuerPhone: "8185551212",
            issuerURL: "https://bank.example",
            domesticPullFromCard: "supported",
            domesticPushToCard: "standard",
          },
          result: {
            bin: "41111111",
            brand: "Visa",
            cardType: "charge",
            cardCategory: "CLASSIC",
            commercial: false,
            regulated: true,
            issuer: "Sandbox Bank",
            issuerCountry: "US",
            issuerPhone: "8185551212",
            issuerURL: "https://bank.example",
            domesticPullFromCard: "supported",
            domesticPushToCard: "standard",
          },
        },
      ],
      errors: [BAD_REQUEST, CONFLICT, wrongFields("error", "cardNumber"), WRONG_TOKEN],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
