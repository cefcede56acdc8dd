import { readdirSync, readFileSync } from "node:fs";
import * as models from "@moovkit/models";
import { expect, it } from "vitest";

const read = (path: string) =>
  readFileSync(new URL(path, import.meta.url), "utf8");

const RESPONSE = {
  operation: "ping",
  status: 400,
  headers: {},
  body: "",
};

type Failure = new (
  response: typeof RESPONSE,
  issues?: readonly models.Issue[],
) => models.MoovError;

const isFailure = (value: unknown): value is Failure =>
  typeof value === "function" &&
  Object.prototype.isPrototypeOf.call(
    models.MoovError.prototype,
    value.prototype,
  );

/** Codes of a class that has several. */
const webhookCodes = [
  ...read(
    "../../../packages/models/src/errors/webhook-verification-error.ts",
  ).matchAll(/\| "(\w+)"/g),
].map(([, code]) => `${code}`);

const make = (Failure: Failure): models.MoovError => {
  try {
    return new Failure(RESPONSE);
  } catch {
    return new Failure(RESPONSE, []);
  }
};

/** One error of each class with a code that `@moovkit/models` exports. */
const errors = (Object.values(models) as unknown[])
  .filter((value) => value !== models.WebhookVerificationError)
  .filter(isFailure)
  .map(make)
  .filter(({ code }) => code !== undefined);

/** Codes that occur only in events. */
const eventCodes = ["tokens", "tokens-redis"].flatMap((name) => {
  const folder = `../../../packages/${name}/src/`;
  return readdirSync(new URL(folder, import.meta.url)).flatMap((file) =>
    [...read(folder + file).matchAll(/"((?:store|redis)_[a-z]+)"/g)].map(
      ([, code]) => `${code}`,
    ),
  );
});

const page = read("../troubleshooting.md");

it("has one section for each code", () => {
  const codes = [
    ...errors.map(({ code }) => code),
    ...webhookCodes,
    ...eventCodes,
  ];
  const sections = [...page.matchAll(/^## (\S+) \{#(\S+)\}$/gm)];
  expect(sections.map(([, title]) => title).sort()).toEqual(
    [...new Set(codes)].sort(),
  );
  expect(sections.map(([, , anchor]) => anchor)).toEqual(
    sections.map(([, title]) => title),
  );
  expect(errors.length).toBeGreaterThanOrEqual(11);
});

it("names the class of each code", () => {
  for (const { code, name } of errors)
    expect(page).toContain(`{#${code}}\n\n\`${name}\`:`);
  for (const code of webhookCodes)
    expect(page).toContain(`{#${code}}\n\n\`WebhookVerificationError\`:`);
});

it("is the page that `help` of each error refers to", () => {
  const { homepage } = JSON.parse(read("../../../package.json"));
  for (const { code, help } of errors)
    expect(help).toBe(`${homepage}/troubleshooting#${code}`);
});
