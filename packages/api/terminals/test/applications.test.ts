import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, wrongFields } from "../../../conformance/test/error-examples.js";
import {
  createTerminalApplication,
  createTerminalApplicationVersion,
  deleteTerminalApplication,
  getAccountTerminalApplication,
  getTerminalApplication,
  getTerminalConfiguration,
  linkAccountTerminalApplication,
  listAccountTerminalApplications,
  listTerminalApplications,
} from "../src/index.js";

const accountID = "7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11";
const terminalApplicationID = "3d5f7d2e-3f40-4a51-8b62-7c8d9e0f1a2b";

const APPLICATIONS = "/terminal-applications";
const APPLICATION = `${APPLICATIONS}/${terminalApplicationID}`;
const LINKS = `/accounts/${accountID}/terminal-applications`;
const LINK_PATH = `${LINKS}/${terminalApplicationID}`;

const IOS = { platform: "ios", appBundleID: "com.example.shop" } as const;
const ANDROID = {
  platform: "android",
  packageName: "com.example.shop",
  sha256Digest: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  versionCode: "20440059",
} as const;

const IOS_APPLICATION = { terminalApplicationID, status: "pending", ...IOS };
const ANDROID_APPLICATION = { terminalApplicationID, status: "enabled", ...ANDROID };
const LINK = { accountID, terminalApplicationID };
const VERSION = { version: "20440060" };
const CONFIGURATION = { configuration: "eyJhY2NvdW50SUQiOiI3YjZjIn0.c2lnbmF0dXJl" };

const APPLICATION_ISSUES = wrongFields(
  "platform",
  "appBundleID",
  "packageName",
  "sha256Digest",
  "versionCode",
);

describe.each([
  {
    operation: "createTerminalApplication",
    cases: operationConformance(createTerminalApplication, {
      requests: [
        { input: IOS, request: { method: "POST", path: APPLICATIONS, json: IOS }, idempotent: false },
        {
          name: "an application for Android",
          input: ANDROID,
          request: { method: "POST", path: APPLICATIONS, json: ANDROID },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["platform"] },
        { name: "another platform", input: { platform: "undefined" }, issues: ["platform"] },
        { name: "no bundle", input: { platform: "ios" }, issues: ["appBundleID"] },
        {
          name: "no package",
          input: { platform: "android" },
          issues: ["packageName", "sha256Digest", "versionCode"],
        },
        {
          name: "the fields of both platforms",
          input: { ...IOS, packageName: "com.example.shop" },
          issues: [""],
        },
        {
          name: "the bundle of an Android application",
          input: { ...ANDROID, appBundleID: "a" },
          issues: [""],
        },
      ],
      responses: [
        { body: IOS_APPLICATION, result: IOS_APPLICATION },
        { name: "an application for Android", body: ANDROID_APPLICATION, result: ANDROID_APPLICATION },
      ],
      errors: [BAD_REQUEST, CONFLICT, APPLICATION_ISSUES],
    }),
  },
  {
    operation: "listTerminalApplications",
    cases: operationConformance(listTerminalApplications, {
      requests: [{ request: { method: "GET", path: APPLICATIONS }, idempotent: true }],
      responses: [
        { body: [IOS_APPLICATION, ANDROID_APPLICATION], result: [IOS_APPLICATION, ANDROID_APPLICATION] },
        { name: "no applications", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getTerminalApplication",
    cases: operationConformance(getTerminalApplication, {
      requests: [
        {
          input: { terminalApplicationID },
          request: { method: "GET", path: APPLICATION },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["terminalApplicationID"] }],
      responses: [
        { body: ANDROID_APPLICATION, result: ANDROID_APPLICATION },
        {
          name: "a missing status",
          body: { terminalApplicationID, platform: "ios" },
          result: { terminalApplicationID, platform: "ios" } as never,
          issues: ["status"],
        },
      ],
    }),
  },
  {
    operation: "deleteTerminalApplication",
    cases: operationConformance(deleteTerminalApplication, {
      requests: [
        {
          input: { terminalApplicationID },
          request: { method: "DELETE", path: APPLICATION },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["terminalApplicationID"] }],
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "createTerminalApplicationVersion",
    cases: operationConformance(createTerminalApplicationVersion, {
      requests: [
        {
          input: { terminalApplicationID, ...VERSION },
          request: { method: "POST", path: `${APPLICATION}/versions`, json: VERSION },
          idempotent: false,
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["terminalApplicationID", "version"] },
        { name: "a number", input: { terminalApplicationID, version: 1 }, issues: ["version"] },
      ],
      responses: [{ body: VERSION, result: VERSION }],
      errors: [BAD_REQUEST, CONFLICT, APPLICATION_ISSUES],
    }),
  },
  {
    operation: "linkAccountTerminalApplication",
    cases: operationConformance(linkAccountTerminalApplication, {
      requests: [
        {
          input: LINK,
          request: { method: "POST", path: LINKS, json: { terminalApplicationID } },
          idempotent: false,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "terminalApplicationID"] }],
      responses: [{ body: LINK, result: LINK }],
      errors: [BAD_REQUEST, CONFLICT, wrongFields("terminalApplicationID")],
    }),
  },
  {
    operation: "listAccountTerminalApplications",
    cases: operationConformance(listAccountTerminalApplications, {
      requests: [{ input: { accountID }, request: { method: "GET", path: LINKS }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID"] }],
      responses: [
        { body: [LINK], result: [LINK] },
        { name: "no links", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "getAccountTerminalApplication",
    cases: operationConformance(getAccountTerminalApplication, {
      requests: [{ input: LINK, request: { method: "GET", path: LINK_PATH }, idempotent: true }],
      invalidInputs: [{ input: {}, issues: ["accountID", "terminalApplicationID"] }],
      responses: [{ body: LINK, result: LINK }],
    }),
  },
  {
    operation: "getTerminalConfiguration",
    cases: operationConformance(getTerminalConfiguration, {
      requests: [
        {
          input: LINK,
          request: { method: "GET", path: `${LINK_PATH}/configuration` },
          idempotent: true,
        },
      ],
      invalidInputs: [{ input: {}, issues: ["accountID", "terminalApplicationID"] }],
      responses: [{ body: CONFIGURATION, result: CONFIGURATION }],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
