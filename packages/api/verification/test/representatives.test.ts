import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import {
  createRepresentative,
  deleteRepresentative,
  getRepresentative,
  listRepresentatives,
  updateRepresentative,
} from "../src/index.js";
import { ACCOUNT_ID as accountID, CONTROLLER, OWNER } from "./fixtures.js";

const { representativeID, name, phone, email, address, responsibilities } = OWNER;

const PATH = `/accounts/${accountID}/representatives`;
const ONE = `${PATH}/${representativeID}`;

const DETAILS = {
  name,
  phone,
  email,
  address,
  birthDate: { day: 29, month: 2, year: 1988 },
  governmentID: {
    ssn: { full: "123456789", lastFour: "6789" },
    itin: { full: "912345678", lastFour: "5678" },
  },
  responsibilities,
} as const;

/** Values that both operations reject, with their paths. */
const INVALID = {
  name: { firstName: "Ada\n", lastName: "L".repeat(65), suffix: "x".repeat(21) },
  phone: { number: "+13035550100", countryCode: "49" },
  email: `${"a".repeat(250)}@b.example`,
  address: { ...address, city: "Bärn", postalCode: "803011" },
  birthDate: { day: 32, month: 0, year: 88 },
  governmentID: { ssn: "123456789" },
  responsibilities: { isOwner: "yes", ownershipPercentage: 101, jobTitle: "Dîrector" },
};
const INVALID_PATHS = [
  "address.city",
  "address.postalCode",
  "birthDate.day",
  "birthDate.month",
  "birthDate.year",
  "email",
  "governmentID.ssn",
  "name.firstName",
  "name.lastName",
  "name.suffix",
  "phone.countryCode",
  "phone.number",
  "responsibilities.isOwner",
  "responsibilities.jobTitle",
  "responsibilities.ownershipPercentage",
];

const REJECTED = unprocessable(
  {
    error: {
      name: { firstName: "is wrong" },
      phone: { number: "is wrong" },
      email: "is wrong",
      address: { city: "is wrong" },
      birthDate: { day: "is wrong" },
      governmentID: { ssn: { full: "is wrong" } },
      responsibilities: { ownershipPercentage: "is wrong" },
    },
  },
  [
    ["error", "name", "firstName"],
    ["error", "phone", "number"],
    ["error", "email"],
    ["error", "address", "city"],
    ["error", "birthDate", "day"],
    ["error", "governmentID", "ssn", "full"],
    ["error", "responsibilities", "ownershipPercentage"],
  ],
);

describe.each([
  {
    operation: "createRepresentative",
    cases: operationConformance(createRepresentative, {
      requests: [
        {
          input: { accountID, name: CONTROLLER.name },
          request: { method: "POST", path: PATH, json: { name: CONTROLLER.name } },
          idempotent: false,
        },
        {
          name: "every field",
          input: { accountID, ...DETAILS },
          request: { method: "POST", path: PATH, json: DETAILS },
        },
      ],
      invalidInputs: [
        { input: { accountID }, issues: ["name"] },
        { name: "limits", input: { accountID, ...INVALID }, issues: INVALID_PATHS },
        {
          name: "a part of a percent",
          input: { accountID, name, responsibilities: { ownershipPercentage: 25.5 } },
          issues: ["responsibilities.ownershipPercentage"],
        },
        { name: "null", input: { accountID, name, email: null }, issues: ["email"] },
      ],
      responses: [
        { body: OWNER, result: OWNER },
        { name: "the smallest body", body: CONTROLLER, result: CONTROLLER },
      ],
      errors: [BAD_REQUEST, CONFLICT, REJECTED],
    }),
  },
  {
    operation: "listRepresentatives",
    cases: operationConformance(listRepresentatives, {
      requests: [{ input: { accountID }, request: { method: "GET", path: PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [
        { body: [OWNER, CONTROLLER], result: [OWNER, CONTROLLER] },
        { name: "no representatives", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getRepresentative",
    cases: operationConformance(getRepresentative, {
      requests: [
        { input: { accountID, representativeID }, request: { method: "GET", path: ONE }, idempotent: true },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "representativeID"] }],
      responses: [{ body: OWNER, result: OWNER }],
    }),
  },
  {
    operation: "updateRepresentative",
    cases: operationConformance(updateRepresentative, {
      requests: [
        {
          input: { accountID, representativeID },
          request: { method: "PATCH", path: ONE, json: {} },
          idempotent: false,
        },
        {
          name: "every field",
          input: { accountID, representativeID, ...DETAILS },
          request: { method: "PATCH", path: ONE, json: DETAILS },
        },
        {
          name: "parts of fields",
          input: {
            accountID,
            representativeID,
            name: { middleName: "M." },
            address: { city: "Boulder" },
            birthDate: { year: 1988 },
          },
          request: {
            method: "PATCH",
            path: ONE,
            json: { name: { middleName: "M." }, address: { city: "Boulder" }, birthDate: { year: 1988 } },
          },
        },
        {
          name: "fields to remove",
          input: {
            accountID,
            representativeID,
            phone: null,
            email: null,
            address: null,
            birthDate: null,
            governmentID: null,
            responsibilities: null,
          },
          request: {
            method: "PATCH",
            path: ONE,
            json: {
              phone: null,
              email: null,
              address: null,
              birthDate: null,
              governmentID: null,
              responsibilities: null,
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "representativeID"] },
        { name: "limits", input: { accountID, representativeID, ...INVALID }, issues: INVALID_PATHS },
        { name: "no name", input: { accountID, representativeID, name: null }, issues: ["name"] },
      ],
      responses: [{ body: OWNER, result: OWNER }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "deleteRepresentative",
    cases: operationConformance(deleteRepresentative, {
      requests: [
        {
          input: { accountID, representativeID },
          request: { method: "DELETE", path: ONE },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "representativeID"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
