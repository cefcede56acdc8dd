import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import {
  getFullIssuedCard,
  getIssuedCard,
  listIssuedCards,
  listIssuingMerchantCategories,
  requestCard,
  updateIssuedCard,
} from "../src/index.js";
import {
  ACCOUNT_ID,
  ADDRESS,
  CARD,
  CHANGEABLE_CONTROLS,
  CONTROLS,
  FULL_CARD,
  LIMITED_CARD,
} from "./fixtures.js";

const accountID = ACCOUNT_ID;
const { issuedCardID } = CARD;

const CARDS = `/issuing/${accountID}/cards`;
const CARD_PATH = `${CARDS}/${issuedCardID}`;

const CATEGORIES = { merchantCategories: [{ category: "airlines", mccs: ["3000-3299", "4511"] }] };

/** Messages for every kind of control. */
const CONTROL_ISSUES = {
  velocityLimits: { 0: { amount: "is wrong", count: "is wrong", interval: "is wrong" } },
  merchantCategoryRestrictions: {
    mode: "is wrong",
    categories: { 0: "is wrong" },
    customMCCs: { 1: "is wrong" },
    exemptMerchants: { 0: { mid: "is wrong" } },
  },
  merchantRestrictions: { mode: "is wrong", merchants: { 2: { descriptorPattern: "is wrong" } } },
  allowedSchedule: { timezone: "is wrong", windows: { 0: { days: "is wrong", endTime: "is wrong" } } },
  expiresOn: "is wrong",
};

const CONTROL_PATHS = [
  ["velocityLimits", "0", "amount"],
  ["velocityLimits", "0", "count"],
  ["velocityLimits", "0", "interval"],
  ["merchantCategoryRestrictions", "mode"],
  ["merchantCategoryRestrictions", "categories", "0"],
  ["merchantCategoryRestrictions", "customMCCs", "1"],
  ["merchantCategoryRestrictions", "exemptMerchants", "0", "mid"],
  ["merchantRestrictions", "mode"],
  ["merchantRestrictions", "merchants", "2", "descriptorPattern"],
  ["allowedSchedule", "timezone"],
  ["allowedSchedule", "windows", "0", "days"],
  ["allowedSchedule", "windows", "0", "endTime"],
  ["expiresOn"],
].map((path) => ["controls", ...path]);

/** Controls with an invalid value in each field. */
const WRONG_CONTROLS = {
  velocityLimits: [
    { amount: -1, interval: "daily" },
    { interval: "daily" },
    { amount: 1, interval: "yearly" },
  ],
  merchantCategoryRestrictions: {
    mode: "deny",
    categories: ["boats"],
    customMCCs: ["581"],
    exemptMerchants: [{ name: "Bakery" }],
  },
  merchantRestrictions: { mode: "allow", merchants: [{}] },
  allowedSchedule: {
    timezone: 1,
    windows: [
      { days: ["someday"], startTime: "9:00", endTime: "24:00" },
      { days: [], startTime: "09:60", endTime: "09:00:00" },
    ],
  },
  expiresOn: "2026-12-31",
};

const WRONG_CONTROL_PATHS = [
  "controls.allowedSchedule.timezone",
  "controls.allowedSchedule.windows.0.days.0",
  "controls.allowedSchedule.windows.0.endTime",
  "controls.allowedSchedule.windows.0.startTime",
  "controls.allowedSchedule.windows.1.endTime",
  "controls.allowedSchedule.windows.1.startTime",
  "controls.expiresOn",
  "controls.merchantCategoryRestrictions.categories.0",
  "controls.merchantCategoryRestrictions.customMCCs.0",
  "controls.merchantCategoryRestrictions.exemptMerchants.0.mid",
  "controls.merchantCategoryRestrictions.mode",
  "controls.merchantRestrictions.merchants.0.mid",
  "controls.velocityLimits.0.amount",
  "controls.velocityLimits.1.amount",
  "controls.velocityLimits.2.interval",
];

describe.each([
  {
    operation: "listIssuingMerchantCategories",
    cases: operationConformance(listIssuingMerchantCategories, {
      requests: [{ request: { method: "GET", path: "/issuing/merchant-categories" }, idempotent: true }],
      responses: [{ body: CATEGORIES, result: CATEGORIES }],
    }),
  },
  {
    operation: "requestCard",
    cases: operationConformance(requestCard, {
      requests: [
        { input: { accountID }, request: { method: "POST", path: CARDS, json: {} }, idempotent: false },
        {
          name: "every field",
          input: {
            accountID,
            authorizedUserAccountID: accountID,
            nickname: "Fuel",
            metadata: { team: "north" },
            billingAddress: ADDRESS,
            expiration: { month: "01", year: "28" },
            controls: CONTROLS,
          },
          request: {
            method: "POST",
            path: CARDS,
            json: {
              authorizedUserAccountID: accountID,
              nickname: "Fuel",
              metadata: { team: "north" },
              billingAddress: ADDRESS,
              expiration: { month: "01", year: "28" },
              controls: CONTROLS,
            },
          },
        },
        {
          name: "controls that are turned off",
          input: { accountID, controls: { allowedSchedule: null, expiresOn: null } },
          request: {
            method: "POST",
            path: CARDS,
            json: { controls: { allowedSchedule: null, expiresOn: null } },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        {
          name: "wrong controls",
          input: { accountID, controls: WRONG_CONTROLS },
          issues: WRONG_CONTROL_PATHS,
        },
        {
          name: "wrong details",
          input: {
            accountID,
            nickname: null,
            metadata: { team: 1 },
            billingAddress: { city: "Boulder" },
            expiration: { month: "1", year: "2028" },
          },
          issues: [
            "billingAddress.addressLine1",
            "billingAddress.country",
            "billingAddress.postalCode",
            "billingAddress.stateOrProvince",
            "expiration.month",
            "expiration.year",
            "metadata.team",
            "nickname",
          ],
        },
        { name: "a field of an older version", input: { accountID, formFactor: "virtual" }, issues: [""] },
      ],
      responses: [
        { body: CARD, result: CARD },
        { name: "everything", body: LIMITED_CARD, result: LIMITED_CARD },
      ],
      errors: [
        BAD_REQUEST,
        unprocessable(
          {
            authorizedUserAccountID: "is wrong",
            nickname: "is wrong",
            metadata: "is wrong",
            billingAddress: { city: "is wrong" },
            expiration: { month: "is wrong", year: "is wrong" },
            controls: CONTROL_ISSUES,
          },
          [
            ["authorizedUserAccountID"],
            ["nickname"],
            ["metadata"],
            ["billingAddress", "city"],
            ["expiration", "month"],
            ["expiration", "year"],
            ...CONTROL_PATHS,
          ],
        ),
      ],
    }),
  },
  {
    operation: "listIssuedCards",
    cases: operationConformance(listIssuedCards, {
      requests: [
        { input: { accountID }, request: { method: "GET", path: CARDS }, idempotent: true },
        {
          name: "every parameter",
          input: { accountID, states: ["active", "closed"], skip: 0, count: 20 },
          request: { method: "GET", path: CARDS, query: { states: "active,closed", skip: "0", count: "20" } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        { name: "no states", input: { accountID, states: [] }, issues: ["states"] },
        { name: "a former state", input: { accountID, states: ["inactive"] }, issues: ["states.0"] },
      ],
      responses: [
        { body: [CARD, LIMITED_CARD], result: [CARD, LIMITED_CARD] },
        { name: "no cards", body: [], result: [] },
      ],
      pages: {
        input: { accountID, count: 2 },
        pages: [[CARD, LIMITED_CARD], [LIMITED_CARD]],
        requests: [
          { method: "GET", path: CARDS, query: { count: "2" } },
          { method: "GET", path: CARDS, query: { count: "2", skip: "2" } },
        ],
        items: [CARD, LIMITED_CARD],
      },
    }),
  },
  {
    operation: "getIssuedCard",
    cases: operationConformance(getIssuedCard, {
      requests: [
        { input: { accountID, issuedCardID }, request: { method: "GET", path: CARD_PATH }, idempotent: true },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "issuedCardID"] }],
      responses: [
        { body: LIMITED_CARD, result: LIMITED_CARD },
        {
          name: "a limit that is not a whole number",
          body: { ...CARD, controls: { velocityLimits: [{ amount: "1", interval: "daily" }] } },
          result: { ...CARD, controls: { velocityLimits: [{ amount: "1", interval: "daily" }] } } as never,
          issues: ["controls.velocityLimits.0.amount"],
        },
      ],
    }),
  },
  {
    operation: "updateIssuedCard",
    cases: operationConformance(updateIssuedCard, {
      requests: [
        {
          input: { accountID, issuedCardID },
          request: { method: "PATCH", path: CARD_PATH, json: {} },
          idempotent: false,
        },
        {
          name: "every field",
          input: {
            accountID,
            issuedCardID,
            state: "closed",
            nickname: "Tolls",
            metadata: { team: "south" },
            billingAddress: { city: "Golden" },
            controls: CHANGEABLE_CONTROLS,
          },
          request: {
            method: "PATCH",
            path: CARD_PATH,
            json: {
              state: "closed",
              nickname: "Tolls",
              metadata: { team: "south" },
              billingAddress: { city: "Golden" },
              controls: CHANGEABLE_CONTROLS,
            },
          },
        },
        {
          name: "fields to remove",
          input: {
            accountID,
            issuedCardID,
            nickname: null,
            metadata: null,
            billingAddress: null,
            controls: {
              velocityLimits: [],
              merchantCategoryRestrictions: null,
              merchantRestrictions: null,
              allowedSchedule: null,
              expiresOn: null,
            },
          },
          request: {
            method: "PATCH",
            path: CARD_PATH,
            json: {
              nickname: null,
              metadata: null,
              billingAddress: null,
              controls: {
                velocityLimits: [],
                merchantCategoryRestrictions: null,
                merchantRestrictions: null,
                allowedSchedule: null,
                expiresOn: null,
              },
            },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "issuedCardID"] },
        {
          name: "wrong controls",
          input: { accountID, issuedCardID, controls: WRONG_CONTROLS },
          issues: WRONG_CONTROL_PATHS,
        },
        {
          name: "values that cannot be set",
          input: {
            accountID,
            issuedCardID,
            state: "active",
            billingAddress: { city: null },
            controls: { velocityLimits: null },
          },
          issues: ["billingAddress.city", "controls.velocityLimits", "state"],
        },
        {
          name: "a control that cannot change",
          input: { accountID, issuedCardID, controls: { singleUse: true } },
          issues: ["controls"],
        },
      ],
      responses: [{ body: LIMITED_CARD, result: LIMITED_CARD }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({ state: "is wrong", controls: CONTROL_ISSUES }, [["state"], ...CONTROL_PATHS]),
      ],
    }),
  },
  {
    operation: "getFullIssuedCard",
    cases: operationConformance(getFullIssuedCard, {
      requests: [
        {
          input: { accountID, issuedCardID },
          request: { method: "GET", path: `${CARD_PATH}/details` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "issuedCardID"] }],
      responses: [{ body: FULL_CARD, result: FULL_CARD }],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
