import { operationConformance } from "@moovkit/conformance";
import { GenericError } from "@moovkit/core";
import { describe, it } from "vitest";
import { listInstitutions, searchInstitutions } from "../src/index.js";

const BANK = { name: "Harbor Bank", routingNumber: "322271627" };

const ADDRESS = {
  addressLine1: "12 Harbor St.",
  addressLine2: "Unit 3",
  city: "Boulder",
  stateOrProvince: "CO",
  postalCode: "80301",
  country: "US",
};

const INSTITUTIONS = {
  ach: [
    { ...BANK, address: ADDRESS, contact: { phone: { number: "3035550100", countryCode: "1" } } },
    { name: "Hill Bank", routingNumber: "273976369" },
  ],
  rtp: [{ ...BANK, services: { receivePayments: true, receiveRequestForPayment: false } }],
  wire: [
    {
      ...BANK,
      address: ADDRESS,
      services: {
        fundsTransferStatus: true,
        fundsSettlementOnlyStatus: false,
        bookEntrySecuritiesTransferStatus: false,
      },
    },
  ],
  fednow: [{ ...BANK, services: { receivePayments: true, sendPayments: true, requestForPayment: false } }],
};

const NO_INSTITUTIONS = { ach: null, rtp: null, wire: null, fednow: null };

const PARTICIPANT = {
  achLocation: {
    address: "12 Harbor St.",
    city: "Boulder",
    postalCode: "80301",
    postalCodeExtension: "0000",
    state: "Colorado",
  },
  customerName: "HARBOR BK",
  newRoutingNumber: "000000000",
  officeCode: "O",
  phoneNumber: "3035550100",
  recordTypeCode: "1",
  revised: "041921",
  routingNumber: "322271627",
  servicingFRBNumber: "102000199",
  statusCode: "1",
  viewCode: "1",
  cleanName: "Harbor Bank",
  logo: { name: "Harbor Bank", url: "https://bank.example/logo.png" },
};

const PARTICIPANTS = { achParticipants: [PARTICIPANT, { ...PARTICIPANT, logo: null }] };

describe.each([
  {
    operation: "searchInstitutions",
    cases: operationConformance(searchInstitutions, {
      requests: [
        { input: {}, request: { method: "GET", path: "/institutions" }, idempotent: true },
        {
          name: "every parameter",
          input: { limit: 5, name: "Harbor & Sons", routingNumber: "322271627" },
          request: {
            method: "GET",
            path: "/institutions",
            query: { limit: "5", name: "Harbor & Sons", routingNumber: "322271627" },
          },
        },
      ],
      invalidInputs: [
        {
          input: { limit: 1.5, name: 1, routingNumber: 322271627, state: "CO" },
          issues: ["", "limit", "name", "routingNumber"],
        },
      ],
      responses: [
        { body: INSTITUTIONS, result: INSTITUTIONS },
        { name: "no institutions", body: NO_INSTITUTIONS, result: NO_INSTITUTIONS },
      ],
    }),
  },
  {
    operation: "listInstitutions",
    cases: operationConformance(listInstitutions, {
      requests: [
        { input: {}, request: { method: "GET", path: "/institutions/ach/search" }, idempotent: true },
        {
          name: "every parameter",
          input: { limit: 5, name: "Harbor & Sons", routingNumber: "322271627", state: "CO" },
          request: {
            method: "GET",
            path: "/institutions/ach/search",
            query: { limit: "5", name: "Harbor & Sons", routingNumber: "322271627", state: "CO" },
          },
        },
      ],
      invalidInputs: [{ input: { limit: -1, state: 8 }, issues: ["limit", "state"] }],
      responses: [{ body: PARTICIPANTS, result: PARTICIPANTS }],
      errors: [
        {
          status: 400,
          body: { error: "bad" },
          code: "generic_error",
          errorClass: GenericError,
          error: { error: "bad" },
        },
      ],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
