import { createClient, RequestValidationError } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { ALL_OPERATIONS, type AnyOperation } from "./api-modules.js";
import {
  type JSONSchema,
  listPlaces,
  replaceAt,
  type Sample,
  type Site,
  samplesOf,
} from "./schema-samples.js";

const WITHOUT_INPUT = [
  "ping",
  "generateEndToEndKey",
  "listEventTypes",
  "listProductCategories",
  "listIndustries",
  "listWebhooks",
  "listOnboardingInvites",
  "listIssuingMerchantCategories",
  "listTerminalApplications",
];

const operations = ALL_OPERATIONS.filter(({ operation }) => !WITHOUT_INPUT.includes(operation.id));

const UNDOCUMENTED = "an-undocumented-value-7f3c";

/** Calls an operation, and returns the number of requests that were sent, and the error. */
const call = async (operation: AnyOperation, input: unknown) => {
  let sent = 0;
  const transport = {
    name: "counting",
    send: async () => {
      sent += 1;
      return { status: 204, headers: {}, body: "" };
    },
  };
  const client = createClient({ transport, security: { accessToken: "token" } });
  const result = await operation(client, input).result();
  return { sent, error: result.ok ? undefined : result.error };
};

const toJSONSchema = ({ operation }: AnyOperation): JSONSchema =>
  z.toJSONSchema(operation.input as z.ZodMiniType, { io: "input" }) as JSONSchema;

const cases = operations.map((operation) => {
  const schema = toJSONSchema(operation);
  return { id: operation.operation.id, operation, schema, samples: samplesOf(schema) };
});

const toPlace = ({ kind, path }: Site): string =>
  [...path, ...(kind === "enum" ? ["= value"] : [])].join(".");

const sitesOf = (samples: readonly Sample[]) =>
  samples.flatMap(({ value, sites }) =>
    sites.filter(({ kind }) => kind !== "optional").map((site) => ({ ...site, value })),
  );

/** Returns what the message of the error must contain for a field that was removed, or has an undocumented value. */
const expectedMessage = ({ kind, path }: Site): string => {
  switch (kind) {
    case "required":
      return `\`${path.join(".")}\` is required`;
    case "choice":
      // In a list, the message contains the whole path.
      return `${path.at(-1)}\``;
    case "optional":
      return "";
    case "enum":
      return `\`${path.join(".")}\` must be "`;
  }
};

describe.each(cases)("$id", ({ operation, schema, samples }) => {
  it("sends a valid input", async () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const { value } of samples) {
      const { sent, error } = await call(operation, value);
      expect(error).not.toBeInstanceOf(RequestValidationError);
      expect(sent).toBe(1);
    }
  });

  it("has samples with all required fields and all lists of values", () => {
    const checked = new Set(samples.flatMap(({ sites }) => sites.map(toPlace)));
    expect(checked).toEqual(new Set(listPlaces(schema)));
    const pathParameters = [...operation.operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const name of pathParameters) expect(checked).toContain(name);
  });

  it("sends no input that lacks a required field or has an undocumented value", async () => {
    for (const { value, ...site } of sitesOf(samples)) {
      const replacement = site.kind === "enum" ? UNDOCUMENTED : undefined;
      const { sent, error } = await call(operation, replaceAt(value, site.path, replacement));
      expect(error, toPlace(site)).toBeInstanceOf(RequestValidationError);
      const { message, issues } = error as RequestValidationError;
      expect(message).toContain(`${operation.operation.id}: invalid input, no request was sent.`);
      expect(message).toContain(expectedMessage(site));
      expect(issues).toHaveLength(1);
      expect(`${error?.stack} ${JSON.stringify(issues)}`).not.toContain(UNDOCUMENTED);
      expect(sent).toBe(0);
    }
  });
});

it("checks all operations that have an input", () => {
  const places = cases.flatMap(({ schema }) => listPlaces(schema));
  expect(cases).toHaveLength(ALL_OPERATIONS.length - WITHOUT_INPUT.length);
  expect(places.length).toBeGreaterThan(200);
});
