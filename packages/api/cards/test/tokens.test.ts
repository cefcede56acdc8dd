import { operationConformance } from "@moovkit/conformance";
import { APIError, ConflictError } from "@moovkit/core";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, wrongFields } from "../../../conformance/test/error-examples.js";
import {
  createApplePaySession,
  generateEndToEndKey,
  getApplePayMerchantDomains,
  type LinkApplePayTokenInput,
  type LinkGooglePayTokenInput,
  linkApplePayToken,
  linkGooglePayToken,
  registerApplePayMerchantDomains,
  testEndToEndToken,
  updateApplePayMerchantDomains,
} from "../src/index.js";
import {
  ACCOUNT_ID,
  APPLE_PAY_METHOD,
  APPLE_PAY_TOKEN,
  DOMAINS,
  GOOGLE_PAY_DATA,
  GOOGLE_PAY_METHOD,
  KEY,
  MERCHANT_ID,
} from "./fixtures.js";

const accountID = ACCOUNT_ID;
const DOMAINS_PATH = `/accounts/${accountID}/apple-pay/domains`;
const SESSIONS_PATH = `/accounts/${accountID}/apple-pay/sessions`;
const APPLE_PAY_PATH = `/accounts/${accountID}/apple-pay/tokens`;
const GOOGLE_PAY_PATH = `/accounts/${accountID}/google-pay/tokens`;

const LONG_NAME = "a".repeat(65);

/** The responses of the operations for domains that have no documented body. */
const REGISTERED = { status: 409, body: "", code: "conflict_error", errorClass: ConflictError };
const NOT_VERIFIED = { status: 417, body: "", code: "api_error", errorClass: APIError };

const BILLING_CONTACT = {
  addressLines: ["123 Main Street"],
  locality: "Golden",
  postalCode: "80401",
  administrativeArea: "CO",
  countryCode: "US",
};

describe.each([
  {
    operation: "registerApplePayMerchantDomains",
    cases: operationConformance(registerApplePayMerchantDomains, {
      requests: [
        {
          input: { accountID, displayName: "Bakery", domains: ["shop.example"] },
          request: {
            method: "POST",
            path: DOMAINS_PATH,
            json: { displayName: "Bakery", domains: ["shop.example"] },
          },
          idempotent: false,
        },
        {
          name: "no fields",
          input: { accountID },
          request: { method: "POST", path: DOMAINS_PATH, json: {} },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "limits",
          input: { accountID, displayName: LONG_NAME, domains: [1] },
          issues: ["displayName", "domains.0"],
        },
      ],
      responses: [{ body: DOMAINS, result: DOMAINS }],
      errors: [BAD_REQUEST, REGISTERED, NOT_VERIFIED],
    }),
  },
  {
    operation: "updateApplePayMerchantDomains",
    cases: operationConformance(updateApplePayMerchantDomains, {
      requests: [
        {
          input: { accountID, addDomains: ["a.example"], removeDomains: ["b.example"] },
          request: {
            method: "PATCH",
            path: DOMAINS_PATH,
            json: { addDomains: ["a.example"], removeDomains: ["b.example"] },
          },
          idempotent: false,
        },
      ],
      invalidInputs: [
        { input: { accountID, addDomains: "a.example", domains: [] }, issues: ["", "addDomains"] },
      ],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, REGISTERED, NOT_VERIFIED],
    }),
  },
  {
    operation: "getApplePayMerchantDomains",
    cases: operationConformance(getApplePayMerchantDomains, {
      requests: [{ input: { accountID }, request: { method: "GET", path: DOMAINS_PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [{ body: DOMAINS, result: DOMAINS }],
    }),
  },
  {
    operation: "createApplePaySession",
    cases: operationConformance(createApplePaySession, {
      requests: [
        {
          input: { accountID, domain: "shop.example", displayName: "Bakery" },
          request: {
            method: "POST",
            path: SESSIONS_PATH,
            json: { domain: "shop.example", displayName: "Bakery" },
          },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "displayName", "domain"] },
        {
          name: "a long name",
          input: { accountID, domain: "a", displayName: LONG_NAME },
          issues: ["displayName"],
        },
      ],
      responses: [{ body: '{"nonce":"a"}', result: '{"nonce":"a"}' }],
      errors: [BAD_REQUEST, CONFLICT, wrongFields("error")],
    }),
  },
  {
    operation: "linkApplePayToken",
    cases: operationConformance(linkApplePayToken, {
      requests: [
        {
          input: { accountID, token: APPLE_PAY_TOKEN, billingContact: BILLING_CONTACT },
          request: {
            method: "POST",
            path: APPLE_PAY_PATH,
            json: { token: APPLE_PAY_TOKEN, billingContact: BILLING_CONTACT },
          },
          idempotent: false,
        },
        {
          name: "with fields of Apple Pay that Moov does not use",
          input: {
            accountID,
            token: {
              ...APPLE_PAY_TOKEN,
              paymentData: {
                ...APPLE_PAY_TOKEN.paymentData,
                header: { ...APPLE_PAY_TOKEN.paymentData.header, applicationData: "94ee05" },
              },
              paymentMethod: { ...APPLE_PAY_TOKEN.paymentMethod, paymentPass: {} },
            },
            billingContact: { ...BILLING_CONTACT, givenName: "Amanda", country: "United States" },
          } as LinkApplePayTokenInput,
          request: {
            method: "POST",
            path: APPLE_PAY_PATH,
            json: { token: APPLE_PAY_TOKEN, billingContact: BILLING_CONTACT },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "token"] },
        {
          name: "parts of a token",
          input: {
            accountID,
            token: { paymentData: { header: {} }, paymentMethod: {} },
            billingContact: { addressLines: "a" },
          },
          issues: [
            "billingContact.addressLines",
            "token.paymentData.data",
            "token.paymentData.header.publicKeyHash",
            "token.paymentData.header.transactionId",
            "token.paymentData.signature",
            "token.paymentData.version",
            "token.paymentMethod.displayName",
            "token.paymentMethod.network",
            "token.paymentMethod.type",
            "token.transactionIdentifier",
          ],
        },
      ],
      responses: [{ body: [APPLE_PAY_METHOD], result: [APPLE_PAY_METHOD] }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        wrongFields("error", "paymentData", "paymentMethod", "transactionIdentifier"),
      ],
    }),
  },
  {
    operation: "linkGooglePayToken",
    cases: operationConformance(linkGooglePayToken, {
      requests: [
        {
          input: { accountID, merchantAccountID: MERCHANT_ID, paymentMethodData: GOOGLE_PAY_DATA },
          request: {
            method: "POST",
            path: GOOGLE_PAY_PATH,
            json: { merchantAccountID: MERCHANT_ID, paymentMethodData: GOOGLE_PAY_DATA },
          },
          idempotent: false,
        },
        {
          name: "with fields of Google Pay that Moov does not use",
          input: {
            accountID,
            merchantAccountID: MERCHANT_ID,
            paymentMethodData: {
              ...GOOGLE_PAY_DATA,
              info: {
                ...GOOGLE_PAY_DATA.info,
                billingAddress: {
                  ...GOOGLE_PAY_DATA.info.billingAddress,
                  iso3166AdministrativeArea: "US-CO",
                },
              },
            },
          } as LinkGooglePayTokenInput,
          request: {
            method: "POST",
            path: GOOGLE_PAY_PATH,
            json: { merchantAccountID: MERCHANT_ID, paymentMethodData: GOOGLE_PAY_DATA },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "merchantAccountID", "paymentMethodData"] },
        {
          name: "values that Google Pay does not have",
          input: {
            accountID,
            merchantAccountID: MERCHANT_ID,
            paymentMethodData: {
              type: "BANK",
              info: { cardNetwork: "Visa", cardFundingSource: "debit" },
              tokenizationData: { type: "DIRECT", token: "a" },
            },
          },
          issues: [
            "paymentMethodData.info.cardDetails",
            "paymentMethodData.info.cardFundingSource",
            "paymentMethodData.info.cardNetwork",
            "paymentMethodData.tokenizationData.type",
            "paymentMethodData.type",
          ],
        },
      ],
      responses: [{ body: [GOOGLE_PAY_METHOD], result: [GOOGLE_PAY_METHOD] }],
      errors: [BAD_REQUEST, CONFLICT, wrongFields("error", "merchantAccountID", "paymentMethodData")],
    }),
  },
  {
    operation: "generateEndToEndKey",
    cases: operationConformance(generateEndToEndKey, {
      requests: [
        {
          input: undefined,
          request: { method: "POST", path: "/end-to-end-keys", headers: { "content-type": undefined } },
          idempotent: true,
        },
      ],
      responses: [
        { body: KEY, result: KEY },
        {
          name: "a key of another kind",
          body: { kty: "RSA", key_ops: ["encrypt"], use: "wrap", n: "AQAB", e: "AQAB" },
          result: { kty: "RSA", key_ops: ["encrypt"], use: "wrap", n: "AQAB", e: "AQAB" },
        },
      ],
    }),
  },
  {
    operation: "testEndToEndToken",
    cases: operationConformance(testEndToEndToken, {
      requests: [
        {
          input: { token: "a.b.c.d.e" },
          request: { method: "POST", path: "/debug/end-to-end-token", json: { token: "a.b.c.d.e" } },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["token"] },
        { name: "an empty token", input: { token: "" }, issues: ["token"] },
      ],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
