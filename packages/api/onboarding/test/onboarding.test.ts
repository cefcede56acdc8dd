import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import {
  type CreateOnboardingInviteInput,
  createBrand,
  createOnboardingInvite,
  createResolutionLink,
  disableResolutionLink,
  getBrand,
  getOnboardingInvite,
  getResolutionLink,
  listOnboardingInvites,
  listResolutionLinks,
  revokeOnboardingInvite,
  upsertBrand,
} from "../src/index.js";
import { BRAND, DISABLED_LINK, INVITE, SMALL_INVITE } from "./fixtures.js";

const accountID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const { code } = INVITE;
const resolutionLinkCode = DISABLED_LINK.code;

const INVITES = "/onboarding-invites";
const LINKS = `/accounts/${accountID}/resolution-links`;
const BRANDING = `/accounts/${accountID}/branding`;

const MINIMAL_INVITE: CreateOnboardingInviteInput = {
  scopes: ["accounts.read"],
  capabilities: ["transfers"],
  feePlanCodes: ["merchant-direct"],
};

const FULL_INVITE = {
  returnURL: "https://shop.example/welcome",
  termsOfServiceURL: "https://shop.example/terms",
  scopes: ["accounts.read", "transfers.write"],
  grantScopes: ["payment-methods.read"],
  capabilities: ["transfers", "collect-funds.card-payments"],
  feePlanCodes: ["merchant-direct", "merchant-plus"],
  prefill: {
    accountType: "business",
    profile: {
      business: {
        legalBusinessName: "Harbor Street Bakery LLC",
        taxID: { ein: { number: "123-45-6789" } },
      },
    },
    foreignID: "bakery-1",
  },
} satisfies CreateOnboardingInviteInput;

/** The cases of an operation that sets the colors. */
const brandCases = (
  operation: typeof createBrand | typeof upsertBrand,
  method: "POST" | "PUT",
  idempotent: boolean,
) =>
  operationConformance(operation, {
    requests: [
      { input: { accountID, ...BRAND }, request: { method, path: BRANDING, json: BRAND }, idempotent },
    ],
    invalidInputs: [
      { input: { accountID }, issues: ["colors"] },
      {
        name: "missing and wrong colors",
        input: { accountID, colors: { dark: { accent: "" }, light: {} } },
        issues: ["colors.dark.accent", "colors.light.accent"],
      },
      {
        name: "only one mode",
        input: { accountID, colors: { dark: { accent: "#000000" }, sepia: { accent: "#ffffff" } } },
        issues: ["colors", "colors.light"],
      },
    ],
    responses: [{ body: BRAND, result: BRAND }],
    errors: [
      BAD_REQUEST,
      CONFLICT,
      unprocessable({ colors: { light: { accent: "is wrong" }, dark: { accent: "is wrong" } } }, [
        ["colors", "light", "accent"],
        ["colors", "dark", "accent"],
      ]),
    ],
  });

describe.each([
  {
    operation: "createOnboardingInvite",
    cases: operationConformance(createOnboardingInvite, {
      requests: [
        {
          input: MINIMAL_INVITE,
          request: { method: "POST", path: INVITES, json: MINIMAL_INVITE },
          idempotent: false,
        },
        {
          name: "every field",
          input: FULL_INVITE,
          request: { method: "POST", path: INVITES, json: FULL_INVITE },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["capabilities", "feePlanCodes", "scopes"] },
        {
          name: "empty lists",
          input: { scopes: [], capabilities: [], feePlanCodes: [] },
          issues: ["capabilities", "feePlanCodes", "scopes"],
        },
        {
          name: "wrong values",
          input: {
            returnURL: "shop",
            termsOfServiceURL: "terms",
            scopes: ["accounts"],
            grantScopes: ["everything"],
            capabilities: ["fly"],
            feePlanCodes: [1],
            prefill: { accountType: "business", profile: { business: {} } },
          },
          issues: [
            "capabilities.0",
            "feePlanCodes.0",
            "grantScopes.0",
            "prefill.profile.business.legalBusinessName",
            "returnURL",
            "scopes.0",
            "termsOfServiceURL",
          ],
        },
      ],
      responses: [
        { body: INVITE, result: INVITE },
        { name: "only required fields", body: SMALL_INVITE, result: SMALL_INVITE },
        {
          name: "values that Moov adds",
          body: { ...SMALL_INVITE, scopes: ["invoices.read"], capabilities: ["lend-funds"] },
          result: { ...SMALL_INVITE, scopes: ["invoices.read"], capabilities: ["lend-funds"] },
        },
      ],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable(
          {
            returnURL: "is wrong",
            termsOfServiceURL: "is wrong",
            scopes: { "0": "is wrong" },
            capabilities: { transfers: "is wrong" },
            feePlanCodes: { "merchant-direct": "is wrong" },
          },
          [
            ["returnURL"],
            ["termsOfServiceURL"],
            ["scopes", "0"],
            ["capabilities", "transfers"],
            ["feePlanCodes", "merchant-direct"],
          ],
        ),
      ],
    }),
  },
  {
    operation: "listOnboardingInvites",
    cases: operationConformance(listOnboardingInvites, {
      requests: [{ input: undefined, request: { method: "GET", path: INVITES }, idempotent: true }],
      responses: [
        { body: [INVITE, SMALL_INVITE], result: [INVITE, SMALL_INVITE] },
        { name: "no invites", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getOnboardingInvite",
    cases: operationConformance(getOnboardingInvite, {
      requests: [
        { input: { code }, request: { method: "GET", path: `${INVITES}/${code}` }, idempotent: true },
      ],
      invalidInputs: [
        { input: {}, issues: ["code"] },
        { name: "a code that is a path", input: { code: "a/b" }, issues: ["code"] },
      ],
      responses: [{ body: INVITE, result: INVITE }],
    }),
  },
  {
    operation: "revokeOnboardingInvite",
    cases: operationConformance(revokeOnboardingInvite, {
      requests: [
        { input: { code }, request: { method: "DELETE", path: `${INVITES}/${code}` }, idempotent: true },
      ],
      invalidInputs: [{ input: {}, issues: ["code"] }],
      responses: [{ status: 204, result: undefined }],
    }),
  },
  {
    operation: "createResolutionLink",
    cases: operationConformance(createResolutionLink, {
      requests: [
        {
          input: { accountID, recipient: { email: "owner@bakery.example" } },
          request: { method: "POST", path: LINKS, json: { recipient: { email: "owner@bakery.example" } } },
          idempotent: false,
        },
        {
          name: "a phone number",
          input: { accountID, recipient: { phone: { number: "3035550100", countryCode: "1" } } },
          request: {
            method: "POST",
            path: LINKS,
            json: { recipient: { phone: { number: "3035550100", countryCode: "1" } } },
          },
        },
      ],
      invalidInputs: [
        { input: { accountID }, issues: ["recipient"] },
        { name: "no recipient", input: { accountID, recipient: {} }, issues: ["recipient"] },
        {
          name: "a recipient that is undefined",
          input: { accountID, recipient: { email: undefined } },
          issues: ["recipient"],
        },
        {
          name: "two recipients",
          input: { accountID, recipient: { email: "owner@bakery.example", phone: {} } },
          issues: ["recipient.phone"],
        },
        {
          name: "an invalid address",
          input: { accountID, recipient: { email: "owner" } },
          issues: ["recipient.email"],
        },
        {
          name: "an invalid phone number",
          input: { accountID, recipient: { phone: { number: "+13035550100" } } },
          issues: ["recipient.phone.number"],
        },
      ],
      responses: [{ body: DISABLED_LINK, result: DISABLED_LINK }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({ email: "is wrong", phone: "is wrong" }, [["email"], ["phone"]]),
      ],
    }),
  },
  {
    operation: "listResolutionLinks",
    cases: operationConformance(listResolutionLinks, {
      requests: [{ input: { accountID }, request: { method: "GET", path: LINKS }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [
        { body: [DISABLED_LINK], result: [DISABLED_LINK] },
        { name: "no links", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getResolutionLink",
    cases: operationConformance(getResolutionLink, {
      requests: [
        {
          input: { accountID, resolutionLinkCode },
          request: { method: "GET", path: `${LINKS}/${resolutionLinkCode}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "resolutionLinkCode"] }],
      responses: [
        { body: DISABLED_LINK, result: DISABLED_LINK },
        {
          name: "a status that Moov adds",
          body: { ...DISABLED_LINK, status: "opened" },
          result: { ...DISABLED_LINK, status: "opened" },
        },
      ],
    }),
  },
  {
    operation: "disableResolutionLink",
    cases: operationConformance(disableResolutionLink, {
      requests: [
        {
          input: { accountID, resolutionLinkCode },
          request: { method: "DELETE", path: `${LINKS}/${resolutionLinkCode}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "resolutionLinkCode"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  { operation: "createBrand", cases: brandCases(createBrand, "POST", false) },
  { operation: "upsertBrand", cases: brandCases(upsertBrand, "PUT", true) },
  {
    operation: "getBrand",
    cases: operationConformance(getBrand, {
      requests: [{ input: { accountID }, request: { method: "GET", path: BRANDING }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [{ body: BRAND, result: BRAND }],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
