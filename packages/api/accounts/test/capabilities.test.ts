import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, unprocessable } from "../../../conformance/test/error-examples.js";
import { disableCapability, getCapability, listCapabilities, requestCapabilities } from "../src/index.js";
import { SEND_FUNDS, TRANSFERS } from "./fixtures.js";

const { accountID } = SEND_FUNDS;

describe.each([
  {
    operation: "listCapabilities",
    cases: operationConformance(listCapabilities, {
      requests: [
        {
          input: { accountID },
          request: { method: "GET", path: `/accounts/${accountID}/capabilities` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [
        { body: [SEND_FUNDS, TRANSFERS], result: [SEND_FUNDS, TRANSFERS] },
        { name: "no capabilities", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "requestCapabilities",
    cases: operationConformance(requestCapabilities, {
      requests: [
        {
          input: { accountID, capabilities: ["transfers", "send-funds.ach"] },
          request: {
            method: "POST",
            path: `/accounts/${accountID}/capabilities`,
            json: { capabilities: ["transfers", "send-funds.ach"] },
          },
          idempotent: false,
        },
      ],
      invalidInputs: [
        { input: { accountID }, issues: ["capabilities"] },
        {
          name: "no such capability",
          input: { accountID, capabilities: ["transfers", "fly"] },
          issues: ["capabilities.1"],
        },
      ],
      responses: [{ body: [SEND_FUNDS, TRANSFERS], result: [SEND_FUNDS, TRANSFERS] }],
      errors: [
        BAD_REQUEST,
        CONFLICT,
        unprocessable({ error: "is wrong", capabilities: { "0": "is wrong" } }, [
          ["error"],
          ["capabilities", "0"],
        ]),
      ],
    }),
  },
  {
    operation: "getCapability",
    cases: operationConformance(getCapability, {
      requests: [
        {
          input: { accountID, capabilityID: "send-funds.ach" },
          request: { method: "GET", path: `/accounts/${accountID}/capabilities/send-funds.ach` },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "capabilityID"] },
        { name: "no such capability", input: { accountID, capabilityID: "fly" }, issues: ["capabilityID"] },
      ],
      responses: [
        { body: SEND_FUNDS, result: SEND_FUNDS },
        { name: "only required fields", body: TRANSFERS, result: TRANSFERS },
        {
          name: "a wrong type",
          body: { ...TRANSFERS, requirements: { currentlyDue: [1] } },
          result: { ...TRANSFERS, requirements: { currentlyDue: [1] } } as never,
          issues: ["requirements.currentlyDue.0"],
        },
      ],
    }),
  },
  {
    operation: "disableCapability",
    cases: operationConformance(disableCapability, {
      requests: [
        {
          input: { accountID, capabilityID: "send-funds.ach" },
          request: { method: "DELETE", path: `/accounts/${accountID}/capabilities/send-funds.ach` },
          idempotent: true,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["accountID", "capabilityID"] },
        { name: "no such capability", input: { accountID, capabilityID: "fly" }, issues: ["capabilityID"] },
      ],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
