import { operationConformance } from "@moovkit/conformance";
import { APIError } from "@moovkit/core";
import { describe, it } from "vitest";
import { BAD_REQUEST } from "../../../conformance/test/error-examples.js";
import {
  deleteAvatar,
  getAvatar,
  getEnrichmentAddress,
  getEnrichmentProfile,
  listIndustries,
  uploadAvatar,
} from "../src/index.js";

const uniqueID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const AVATAR = `/avatars/${uniqueID}`;

const BYTES = new Uint8Array([137, 80, 78, 71]);
const FILE = new File([BYTES], "logo.png", { type: "image/png" });

const ADDRESSES = {
  suggestions: [
    {
      addressLine1: "123 Main Street",
      addressLine2: "Apt",
      city: "Golden",
      entries: 12,
      postalCode: "80401",
      stateOrProvince: "CO",
    },
    {},
  ],
};

const PROFILE = {
  business: {
    address: {
      addressLine1: "123 Main Street",
      city: "Golden",
      stateOrProvince: "CO",
      postalCode: "80401",
      country: "US",
    },
    email: "ada@bakery.example",
    industryCodes: { naics: "311811", sic: "5461" },
    legalBusinessName: "Bakery LLC",
    phone: { number: "3035550100", countryCode: "1" },
    website: "bakery.example",
  },
};

const INDUSTRIES = {
  industries: [
    {
      industry: "bakeries",
      displayName: "Bakeries",
      category: "food-and-drink",
      categoryDisplayName: "Food and drink",
      defaultMcc: "5462",
    },
  ],
};

const FILTERS = {
  search: "123 Mai",
  includeCities: "Golden",
  includeStates: "CO",
  includeZipcodes: "80401",
  excludeStates: "NY",
  preferCities: "Golden",
  preferStates: "CO",
  preferZipcodes: "80401",
  preferGeolocation: "none",
  selected: "123 Main Street Apt (12) Golden CO 80401",
  source: "postal",
};

describe.each([
  {
    operation: "getEnrichmentAddress",
    cases: operationConformance(getEnrichmentAddress, {
      requests: [
        {
          input: { search: "12 & 3" },
          request: { method: "GET", path: "/enrichment/address", query: { search: "12 & 3" } },
          idempotent: true,
        },
        {
          name: "every parameter",
          input: { ...FILTERS, maxResults: 5, preferRatio: 0 },
          request: {
            method: "GET",
            path: "/enrichment/address",
            query: { ...FILTERS, maxResults: "5", preferRatio: "0" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["search"] },
        {
          name: "wrong values",
          input: { search: 123, maxResults: 1.5, preferRatio: 101, includeStates: ["CO"] },
          issues: ["includeStates", "maxResults", "preferRatio", "search"],
        },
        { input: { search: "123", maxResults: -1, preferRatio: -1 }, issues: ["maxResults", "preferRatio"] },
      ],
      responses: [
        { body: ADDRESSES, result: ADDRESSES },
        { name: "no suggestions", body: { suggestions: [] }, result: { suggestions: [] } },
      ],
    }),
  },
  {
    operation: "getEnrichmentProfile",
    cases: operationConformance(getEnrichmentProfile, {
      requests: [
        {
          input: { email: "ada+1@bakery.example" },
          request: { method: "GET", path: "/enrichment/profile", query: { email: "ada+1@bakery.example" } },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["email"] },
        { name: "not an email address", input: { email: "ada" }, issues: ["email"] },
      ],
      responses: [
        { body: PROFILE, result: PROFILE },
        { name: "no business", body: {}, result: {} },
      ],
    }),
  },
  {
    operation: "listIndustries",
    cases: operationConformance(listIndustries, {
      requests: [{ request: { method: "GET", path: "/industries" }, idempotent: true }],
      responses: [{ body: INDUSTRIES, result: INDUSTRIES }],
    }),
  },
  {
    operation: "getAvatar",
    cases: operationConformance(getAvatar, {
      requests: [{ input: { uniqueID }, request: { method: "GET", path: AVATAR }, idempotent: true }],
      invalidInputs: [
        { input: {}, issues: ["uniqueID"] },
        { name: "a path", input: { uniqueID: "../ping" }, issues: ["uniqueID"] },
      ],
      responses: [
        {
          body: BYTES,
          headers: { "content-type": "image/png" },
          result: { bytes: BYTES, contentType: "image/png" },
        },
      ],
    }),
  },
  {
    operation: "uploadAvatar",
    cases: operationConformance(uploadAvatar, {
      requests: [
        {
          input: { uniqueID, file: FILE },
          request: { method: "PUT", path: AVATAR, form: { file: FILE } },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["file", "uniqueID"] },
        { name: "a path", input: { uniqueID, file: "logo.png" }, issues: ["file"] },
      ],
      responses: [{ status: 204, result: undefined }],
      errors: [
        BAD_REQUEST,
        { name: "too large", status: 413, body: {}, code: "api_error", errorClass: APIError },
        { name: "not an image", status: 415, body: {}, code: "api_error", errorClass: APIError },
      ],
    }),
  },
  {
    operation: "deleteAvatar",
    cases: operationConformance(deleteAvatar, {
      requests: [{ input: { uniqueID }, request: { method: "DELETE", path: AVATAR }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["uniqueID"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
