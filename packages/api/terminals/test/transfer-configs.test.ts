import { operationConformance } from "@moovkit/conformance";
import { UnprocessableEntityError } from "@moovkit/core";
import { describe, it } from "vitest";
import { BAD_REQUEST } from "../../../conformance/test/error-examples.js";
import {
  createTransferConfig,
  getTransferConfig,
  type TipPresetsInput,
  updateTransferConfig,
} from "../src/index.js";

const accountID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const PATH = `/accounts/${accountID}/transfer-config`;

const TIP_PRESETS: TipPresetsInput = {
  calculationBasis: "post-tax",
  percentageOptions: [10, 15, 20],
  fixedAmountOptions: [{ currency: "USD", valueDecimal: "1.50" }],
};

/** A config with everything that Moov returns. */
const CONFIG = {
  tipPresets: TIP_PRESETS,
  transferControls: [
    {
      accountID,
      partnerAccountID: "9b1c7d2e-3f40-4a51-8b62-7c8d9e0f1a2b",
      debtRepayment: false,
      allowDynamicDescriptor: true,
      allowSurcharge: false,
    },
  ],
};

/** The keys of the body have dots. The fields are nested like the input. */
const WRONG_TIPS = {
  status: 422,
  body: {
    "TipPresets.CalculationBasis": "is wrong",
    "TipPresets.PercentageOptions": { 0: "is wrong" },
    "TipPresets.FixedAmountOptions": { 1: { currency: "is wrong", valueDecimal: "is wrong" } },
  },
  code: "unprocessable_entity_error",
  errorClass: UnprocessableEntityError,
  error: {
    fields: {
      tipPresets: {
        calculationBasis: "is wrong",
        percentageOptions: { 0: "is wrong" },
        fixedAmountOptions: { 1: { currency: "is wrong", valueDecimal: "is wrong" } },
      },
    },
    issues: [
      { path: ["tipPresets", "calculationBasis"], message: "is wrong" },
      { path: ["tipPresets", "percentageOptions", "0"], message: "is wrong" },
      { path: ["tipPresets", "fixedAmountOptions", "1", "currency"], message: "is wrong" },
      { path: ["tipPresets", "fixedAmountOptions", "1", "valueDecimal"], message: "is wrong" },
    ],
  },
};

const INVALID_TIPS = {
  name: "wrong tips",
  input: {
    accountID,
    tipPresets: {
      calculationBasis: "tax",
      percentageOptions: [1.5, "20"],
      fixedAmountOptions: [{ currency: "DOLLAR", valueDecimal: "5" }],
    },
  },
  issues: [
    "tipPresets.calculationBasis",
    "tipPresets.fixedAmountOptions.0.currency",
    "tipPresets.fixedAmountOptions.0.valueDecimal",
    "tipPresets.percentageOptions.0",
    "tipPresets.percentageOptions.1",
  ],
};

describe.each([
  {
    operation: "createTransferConfig",
    cases: operationConformance(createTransferConfig, {
      requests: [
        { input: { accountID }, request: { method: "POST", path: PATH, json: {} }, idempotent: false },
        {
          name: "every field",
          input: { accountID, tipPresets: TIP_PRESETS },
          request: { method: "POST", path: PATH, json: { tipPresets: TIP_PRESETS } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID"] },
        INVALID_TIPS,
        {
          name: "controls that Moov sets",
          input: { accountID, transferControls: CONFIG.transferControls },
          issues: [""],
        },
      ],
      responses: [
        { status: 201, body: CONFIG, result: CONFIG },
        { name: "no tips", status: 201, body: {}, result: {} },
      ],
      errors: [BAD_REQUEST, WRONG_TIPS],
    }),
  },
  {
    operation: "getTransferConfig",
    cases: operationConformance(getTransferConfig, {
      requests: [{ input: { accountID }, request: { method: "GET", path: PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [{ body: CONFIG, result: CONFIG }],
    }),
  },
  {
    operation: "updateTransferConfig",
    cases: operationConformance(updateTransferConfig, {
      requests: [
        {
          input: { accountID, tipPresets: {} },
          request: { method: "PUT", path: PATH, json: { tipPresets: {} } },
          idempotent: true,
        },
        {
          name: "every field",
          input: { accountID, tipPresets: TIP_PRESETS },
          request: { method: "PUT", path: PATH, json: { tipPresets: TIP_PRESETS } },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "tipPresets"] },
        INVALID_TIPS,
        { name: "`null`", input: { accountID, tipPresets: null }, issues: ["tipPresets"] },
      ],
      responses: [{ body: CONFIG, result: CONFIG }],
      errors: [BAD_REQUEST, WRONG_TIPS],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
