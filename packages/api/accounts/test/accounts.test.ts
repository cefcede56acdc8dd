import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import {
  assignAccountCountries,
  connectAccount,
  createAccount,
  disconnectAccount,
  getAccount,
  getAccountCountries,
  getMerchantProcessingAgreement,
  getTermsOfServiceToken,
  listAccounts,
  listConnectedAccountsForAccount,
  updateAccount,
} from "../src/index.js";
import { BAKERY, PERSON } from "./fixtures.js";

const { accountID } = BAKERY;

const NAME = { firstName: "Ada", lastName: "Lane" };
const BUSINESS = { accountType: "business", profile: { business: { legalBusinessName: "Bakery" } } } as const;
const INDIVIDUAL = { accountType: "individual", profile: { individual: { name: NAME } } } as const;

const ACCEPTANCE = {
  acceptedDate: "2026-01-01T12:00:00Z",
  acceptedIP: "203.0.113.7",
  acceptedUserAgent: "Mozilla/5.0",
  acceptedDomain: "https://bakery.example",
};

const EVERY_BUSINESS_FIELD = {
  accountType: "business",
  profile: {
    business: {
      legalBusinessName: "Smith-Jones & Sons, Inc.",
      doingBusinessAs: "Smith's",
      businessType: "llc",
      address: {
        addressLine1: "12 Harbor St.",
        addressLine2: "#3",
        city: "Boulder",
        stateOrProvince: "CO",
        postalCode: "80301",
        country: "US",
      },
      phone: { number: "3035550100", countryCode: "1" },
      email: "orders@bakery.example",
      website: "www.bakery.example",
      description: "Bread and cakes",
      taxID: { ein: { number: "123456789" } },
      industryCodes: { naics: "311811", sic: "5461", mcc: "5462" },
      industry: "bakeries",
      primaryRegulator: "state-cu-regulator",
    },
  },
  metadata: { plan: "gold" },
  termsOfService: { manual: ACCEPTANCE },
  foreignID: "bakery-1",
  customerSupport: {
    phone: { number: "3035550100" },
    email: "help@bakery.example",
    website: "bakery.example",
  },
  settings: { cardPayment: { statementDescriptor: "Bakery *12" }, achPayment: { companyName: "Bakery-12" } },
  capabilities: ["transfers", "send-funds.ach"],
  mode: "sandbox",
} as const;

const EVERY_INDIVIDUAL_FIELD = {
  accountType: "individual",
  profile: {
    individual: {
      name: { firstName: "Zoë", middleName: "M.", lastName: "O'Lane-Smith", suffix: "Jr." },
      phone: { number: "3035550101" },
      email: "zoe@bakery.example",
      address: EVERY_BUSINESS_FIELD.profile.business.address,
      birthDate: { day: 29, month: 2, year: 1988 },
      governmentID: { ssn: { full: "123456789", lastFour: "6789" } },
    },
  },
  termsOfService: { token: "kgT1uxoMAk7QKuyJcmQE8nqW" },
} as const;

/** The filters of both lists of accounts. */
const FILTERS = {
  name: "Bakery & Sons",
  email: "a@b.example",
  type: "business",
  foreignID: "bakery-1",
  includeDisconnected: false,
  capability: "send-funds.ach",
  capabilityStatus: "in-review",
} as const;

const FILTER_QUERY = { ...FILTERS, includeDisconnected: "false" };

const INVALID_FILTERS = {
  name: "wrong filters",
  input: {
    type: "guest",
    foreignID: "ä",
    capability: "fly",
    capabilityStatus: "on",
    skip: -1,
    count: 1.5,
  },
  issues: ["capability", "capabilityStatus", "count", "foreignID", "skip", "type"],
};

const PDF = new TextEncoder().encode("%PDF-1.7");

describe.each([
  {
    operation: "createAccount",
    cases: operationConformance(createAccount, {
      requests: [
        {
          input: BUSINESS,
          request: { method: "POST", path: "/accounts", json: BUSINESS },
          idempotent: false,
        },
        {
          name: "every field of a business",
          input: { ...EVERY_BUSINESS_FIELD, capabilities: [...EVERY_BUSINESS_FIELD.capabilities] },
          request: { method: "POST", path: "/accounts", json: EVERY_BUSINESS_FIELD },
        },
        {
          name: "every field of an individual",
          input: EVERY_INDIVIDUAL_FIELD,
          request: { method: "POST", path: "/accounts", json: EVERY_INDIVIDUAL_FIELD },
        },
      ],
      invalidInputs: [
        { input: undefined, issues: ["accountType"] },
        {
          name: "guests are created by Moov",
          input: { ...BUSINESS, accountType: "guest" },
          issues: ["accountType"],
        },
        {
          name: "the other profile",
          input: { ...INDIVIDUAL, profile: BUSINESS.profile },
          issues: ["profile", "profile.individual"],
        },
        {
          name: "both profiles",
          input: { ...INDIVIDUAL, profile: { ...BUSINESS.profile, ...INDIVIDUAL.profile } },
          issues: ["profile"],
        },
        {
          name: "limits of an individual",
          input: {
            ...INDIVIDUAL,
            profile: {
              individual: {
                name: { firstName: "Ada\n", lastName: "L".repeat(65) },
                phone: { number: "+13035550100", countryCode: "49" },
                email: "ada",
                address: {
                  addressLine1: "x".repeat(61),
                  city: "Bärn",
                  stateOrProvince: "COL",
                  postalCode: "803011",
                  country: "USA",
                },
                birthDate: { day: 32, month: 0, year: 88 },
                governmentID: { ssn: "123456789" },
              },
            },
          },
          issues: [
            "profile.individual.address.addressLine1",
            "profile.individual.address.city",
            "profile.individual.address.country",
            "profile.individual.address.postalCode",
            "profile.individual.address.stateOrProvince",
            "profile.individual.birthDate.day",
            "profile.individual.birthDate.month",
            "profile.individual.birthDate.year",
            "profile.individual.email",
            "profile.individual.governmentID.ssn",
            "profile.individual.name.firstName",
            "profile.individual.name.lastName",
            "profile.individual.phone.countryCode",
            "profile.individual.phone.number",
          ],
        },
        {
          name: "limits of a business",
          input: {
            accountType: "business",
            profile: {
              business: {
                legalBusinessName: "x".repeat(65),
                doingBusinessAs: "",
                businessType: "GmbH",
                website: "x".repeat(101),
                description: "short",
                taxID: {},
                industryCodes: { naics: "3", sic: "54", mcc: "54621" },
                primaryRegulator: "SEC",
              },
            },
          },
          issues: [
            "profile.business.businessType",
            "profile.business.description",
            "profile.business.doingBusinessAs",
            "profile.business.industryCodes.mcc",
            "profile.business.industryCodes.naics",
            "profile.business.industryCodes.sic",
            "profile.business.legalBusinessName",
            "profile.business.primaryRegulator",
            "profile.business.taxID.ein",
            "profile.business.website",
          ],
        },
        {
          name: "limits of the account",
          input: {
            ...BUSINESS,
            metadata: { plan: 1 },
            foreignID: "x".repeat(65),
            settings: {
              cardPayment: { statementDescriptor: "abc" },
              achPayment: { companyName: "x".repeat(17) },
            },
            capabilities: ["fly"],
            mode: "test",
          },
          issues: [
            "capabilities.0",
            "foreignID",
            "metadata.plan",
            "mode",
            "settings.achPayment.companyName",
            "settings.cardPayment.statementDescriptor",
          ],
        },
        {
          name: "a recorded acceptance",
          input: {
            ...BUSINESS,
            termsOfService: {
              manual: {
                acceptedDate: "yesterday",
                acceptedIP: "localhost",
                acceptedUserAgent: "x".repeat(256),
              },
            },
          },
          issues: [
            "termsOfService.manual.acceptedDate",
            "termsOfService.manual.acceptedDomain",
            "termsOfService.manual.acceptedIP",
            "termsOfService.manual.acceptedUserAgent",
          ],
        },
      ],
      responses: [
        { body: BAKERY, result: BAKERY },
        { name: "a person", body: PERSON, result: PERSON },
      ],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable(
          {
            profile: { business: { address: { city: "is wrong" }, taxID: { ein: { number: "is wrong" } } } },
            capabilities: { fly: "is wrong" },
          },
          [
            ["profile", "business", "address", "city"],
            ["profile", "business", "taxID", "ein", "number"],
            ["capabilities", "fly"],
          ],
        ),
      ],
    }),
  },
  {
    operation: "getAccount",
    cases: operationConformance(getAccount, {
      requests: [
        {
          input: { accountID },
          request: { method: "GET", path: `/accounts/${accountID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        { name: "another path", input: { accountID: "a/../b" }, issues: ["accountID"] },
        { name: "an empty ID", input: { accountID: "" }, issues: ["accountID"] },
      ],
      responses: [
        { body: BAKERY, result: BAKERY },
        { name: "a person", body: PERSON, result: PERSON },
      ],
    }),
  },
  {
    operation: "listAccounts",
    cases: operationConformance(listAccounts, {
      requests: [
        { input: {}, request: { method: "GET", path: "/accounts" }, idempotent: true },
        {
          name: "every parameter",
          input: { ...FILTERS, skip: 0, count: 20 },
          request: {
            method: "GET",
            path: "/accounts",
            query: { ...FILTER_QUERY, skip: "0", count: "20" },
          },
        },
      ],
      invalidInputs: [INVALID_FILTERS],
      responses: [
        { body: [BAKERY, PERSON], result: [BAKERY, PERSON] },
        { name: "no accounts", body: [], result: [] },
      ],
      pages: {
        input: { count: 2 },
        pages: [[BAKERY, PERSON], [PERSON]],
        requests: [
          { method: "GET", path: "/accounts", query: { count: "2" } },
          { method: "GET", path: "/accounts", query: { count: "2", skip: "2" } },
        ],
        items: [BAKERY, PERSON],
      },
    }),
  },
  {
    operation: "updateAccount",
    cases: operationConformance(updateAccount, {
      requests: [
        {
          input: { accountID },
          request: { method: "PATCH", path: `/accounts/${accountID}`, json: {} },
          idempotent: false,
        },
        {
          name: "parts of nested objects",
          input: {
            accountID,
            profile: {
              individual: { name: { suffix: "Sr." }, address: { city: "Denver" }, birthDate: { day: 1 } },
              business: { taxID: { ein: { number: "987654321" } }, ownersProvided: true },
            },
            termsOfService: { manual: { acceptedIP: "203.0.113.8" } },
            foreignID: "bakery-2",
            customerSupport: { address: { city: "Denver" } },
            settings: { achPayment: {} },
          },
          request: {
            method: "PATCH",
            path: `/accounts/${accountID}`,
            json: {
              profile: {
                individual: { name: { suffix: "Sr." }, address: { city: "Denver" }, birthDate: { day: 1 } },
                business: { taxID: { ein: { number: "987654321" } }, ownersProvided: true },
              },
              termsOfService: { manual: { acceptedIP: "203.0.113.8" } },
              foreignID: "bakery-2",
              customerSupport: { address: { city: "Denver" } },
              settings: { achPayment: {} },
            },
          },
        },
        {
          name: "fields to remove",
          input: { accountID, metadata: null, customerSupport: null },
          request: {
            method: "PATCH",
            path: `/accounts/${accountID}`,
            json: { metadata: null, customerSupport: null },
          },
        },
      ],
      invalidInputs: [
        { input: { accountID: ".." }, issues: ["accountID"] },
        {
          name: "fields that cannot be changed",
          input: { accountID, accountType: "business", mode: "sandbox", profile: { guest: {} } },
          issues: ["", "profile"],
        },
      ],
      responses: [{ body: BAKERY, result: BAKERY }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({ foreignID: "is wrong", error: "is wrong" }, [["foreignID"], ["error"]]),
      ],
    }),
  },
  {
    operation: "disconnectAccount",
    cases: operationConformance(disconnectAccount, {
      requests: [
        {
          input: { accountID },
          request: { method: "DELETE", path: `/accounts/${accountID}` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: { accountID: "" }, issues: ["accountID"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "getTermsOfServiceToken",
    cases: operationConformance(getTermsOfServiceToken, {
      requests: [
        {
          input: { origin: "https://bakery.example" },
          request: {
            method: "GET",
            path: "/tos-token",
            headers: { origin: "https://bakery.example", referer: undefined },
          },
          idempotent: true,
        },
        {
          name: "a referer",
          input: { referer: "https://bakery.example/terms" },
          request: {
            method: "GET",
            path: "/tos-token",
            headers: { origin: undefined, referer: "https://bakery.example/terms" },
          },
        },
      ],
      invalidInputs: [
        { name: "no origin", input: {}, issues: ["origin"] },
        { name: "an empty origin", input: { origin: "" }, issues: ["origin"] },
      ],
      responses: [{ body: { token: "tos" }, result: { token: "tos" } }],
      errors: [{ status: 200, body: {}, code: "response_validation_error" }],
    }),
  },
  {
    operation: "listConnectedAccountsForAccount",
    cases: operationConformance(listConnectedAccountsForAccount, {
      requests: [
        {
          input: { accountID },
          request: { method: "GET", path: `/accounts/${accountID}/connected-accounts` },
          idempotent: true,
        },
        {
          name: "every parameter",
          input: { accountID, ...FILTERS, skip: 0, count: 20 },
          request: {
            method: "GET",
            path: `/accounts/${accountID}/connected-accounts`,
            query: { ...FILTER_QUERY, skip: "0", count: "20" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        { ...INVALID_FILTERS, input: { ...INVALID_FILTERS.input, accountID } },
      ],
      responses: [
        { body: [BAKERY, PERSON], result: [BAKERY, PERSON] },
        { name: "no accounts", body: [], result: [] },
      ],
      pages: {
        input: { accountID, count: 2 },
        pages: [[BAKERY, PERSON], [PERSON]],
        requests: [
          { method: "GET", path: `/accounts/${accountID}/connected-accounts`, query: { count: "2" } },
          {
            method: "GET",
            path: `/accounts/${accountID}/connected-accounts`,
            query: { count: "2", skip: "2" },
          },
        ],
        items: [BAKERY, PERSON],
      },
    }),
  },
  {
    operation: "connectAccount",
    cases: operationConformance(connectAccount, {
      requests: [
        {
          input: { accountID, principalAccountID: PERSON.accountID },
          request: {
            method: "POST",
            path: `/accounts/${accountID}/connections`,
            json: { principalAccountID: PERSON.accountID },
          },
          idempotent: false,
        },
        {
          name: "every field",
          input: {
            accountID,
            principalAccountID: PERSON.accountID,
            allowScopes: ["transfers.write", "issued-cards.read-secure"],
          },
          request: {
            method: "POST",
            path: `/accounts/${accountID}/connections`,
            json: {
              principalAccountID: PERSON.accountID,
              allowScopes: ["transfers.write", "issued-cards.read-secure"],
            },
          },
        },
      ],
      invalidInputs: [
        { input: { accountID }, issues: ["principalAccountID"] },
        {
          name: "scopes as access tokens have them",
          input: { accountID, principalAccountID: "", allowScopes: ["/accounts.read"] },
          issues: ["allowScopes.0", "principalAccountID"],
        },
      ],
      responses: [{ status: 201, result: undefined }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({ principalAccountID: "is wrong", allowScopes: { "0": "is wrong" } }, [
          ["principalAccountID"],
          ["allowScopes", "0"],
        ]),
      ],
    }),
  },
  {
    operation: "getAccountCountries",
    cases: operationConformance(getAccountCountries, {
      requests: [
        {
          input: { accountID },
          request: { method: "GET", path: `/accounts/${accountID}/countries` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [{ body: { countries: ["US"] }, result: { countries: ["US"] } }],
    }),
  },
  {
    operation: "assignAccountCountries",
    cases: operationConformance(assignAccountCountries, {
      requests: [
        {
          input: { accountID, countries: ["US", "CA"] },
          request: {
            method: "PUT",
            path: `/accounts/${accountID}/countries`,
            json: { countries: ["US", "CA"] },
          },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: { accountID }, issues: ["countries"] },
        {
          name: "wrong countries",
          input: { accountID, countries: ["US", "x".repeat(65), 840] },
          issues: ["countries.1", "countries.2"],
        },
      ],
      responses: [{ body: { countries: ["US", "CA"] }, result: { countries: ["US", "CA"] } }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({ countries: { "1": "is wrong" } }, [["countries", "1"]]),
      ],
    }),
  },
  {
    operation: "getMerchantProcessingAgreement",
    cases: operationConformance(getMerchantProcessingAgreement, {
      requests: [
        {
          input: { accountID },
          request: { method: "GET", path: `/accounts/${accountID}/merchant-agreement` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [
        {
          headers: { "content-type": "application/pdf" },
          body: PDF,
          result: { bytes: PDF, contentType: "application/pdf" },
        },
      ],
      errors: [{ status: 404, code: "not_found_error" }],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
