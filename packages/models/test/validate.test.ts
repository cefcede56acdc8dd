import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { openEnum, openObject, openUnion, type Schema, validate } from "../src/index.js";

/** Returns the issues of a value as texts. */
const issuesOf = async (
  schema: Schema<unknown> | z.ZodMiniType,
  value: unknown,
): Promise<readonly string[]> => {
  const result = await validate(schema, value);
  return "issues" in result
    ? result.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim())
    : [];
};

const Person = openObject({ kind: z.literal("person"), name: z.string(), age: z.int() });
const Business = openObject({ kind: z.literal("business"), legalName: z.string() });
const Owner = openUnion("kind", [Person, Business]);

describe("the message of an issue", () => {
  it.each<[string, z.ZodMiniType, unknown, readonly string[]]>([
    ["a missing field", z.object({ a: z.string() }), {}, ["a is required"]],
    ["a missing value", z.string(), undefined, ["is required"]],
    ["null", z.object({ a: z.string() }), { a: null }, ["a must be a string"]],
    ["another type", z.object({ a: z.array(z.boolean()) }), { a: [1] }, ["a.0 must be true or false"]],
    ["a fraction", z.int(), 1.5, ["must be a whole number"]],
    ["no object", z.object({}), 7, ["must be an object"]],
    ["no list", z.array(z.string()), {}, ["must be a list"]],
    ["another value", z.enum(["a", "b"]), "c", ['must be "a" or "b"']],
    ["another literal", z.literal(7), 8, ["must be 7"]],
    ["unknown fields", z.strictObject({}), { a: 1, b: 2 }, ["must not contain `a`, `b`"]],
    [
      "a key that is not a name",
      z.strictObject({}),
      { 4111111111111111: 1 },
      ["must not contain fields that are not documented"],
    ],
    ["an empty string", z.string().check(z.minLength(1)), "", ["must not be empty"]],
    ["a short string", z.string().check(z.minLength(3)), "ab", ["must have at least 3 characters"]],
    ["a long list", z.array(z.int()).check(z.maxLength(1)), [1, 2], ["must have at most 1 entry"]],
    ["a small number", z.number().check(z.gte(5)), 4, ["must be at least 5"]],
    ["an excluded number", z.number().check(z.lt(5)), 5, ["must be less than 5"]],
    ["no multiple", z.number().check(z.multipleOf(5)), 6, ["must be a multiple of 5"]],
    ["another pattern", z.string().check(z.regex(/^a$/)), "b", ["must match /^a$/"]],
    ["no date", z.iso.date(), "1 May", ["must be a date such as 2026-01-31"]],
    ["no email address", z.email(), "a", ["must be an email address"]],
    [
      "a message of the schema",
      z.string().check(z.regex(/^a$/, "must be the letter a")),
      "b",
      ["must be the letter a"],
    ],
    ["a failed check", z.string().check(z.refine(() => false)), "b", ["is invalid"]],
    [
      "an unknown discriminator",
      z.discriminatedUnion("kind", [Person, Business]),
      { kind: "robot" },
      ['kind must be "person" or "business"'],
    ],
    ["a missing discriminator", z.discriminatedUnion("kind", [Person, Business]), {}, ["kind is required"]],
    [
      "the closest form of a union",
      z.union([z.object({ a: z.string() }), z.object({ b: z.string(), c: z.string() })]),
      { a: 1 },
      ["a must be a string"],
    ],
  ])("describes %s", async (_, schema, value, expected) => {
    expect(await issuesOf(schema, value)).toEqual(expected);
  });

  it("does not contain the value", async () => {
    const schema = z.strictObject({ a: z.enum(["x"]), b: z.int(), c: z.email(), d: z.literal("y") });
    const secret = "hidden-word";
    const issues = await issuesOf(schema, { a: secret, b: secret, c: secret, d: secret });
    expect(issues).toHaveLength(4);
    expect(issues.join()).not.toContain(secret);
  });

  describe("is independent of the configuration of zod", () => {
    afterEach(() => {
      z.config({ customError: undefined, localeError: undefined });
    });

    it("that an application may change", async () => {
      const schema = z.union([
        z.strictObject({ a: z.enum(["x"]) }),
        z.strictObject({ a: z.string().check(z.regex(/^b$/, "must be b")) }),
      ]);
      const listIssues = async () => [
        await issuesOf(z.string(), 1),
        await issuesOf(schema, { a: 1 }),
        await issuesOf(schema, { a: "hidden-word", c: 1 }),
      ];
      const issues = await listIssues();
      z.config(z.locales.en());
      expect(await listIssues()).toEqual(issues);
      z.config({ customError: ({ input }) => `${JSON.stringify(input)} is wrong` });
      expect(await listIssues()).toEqual(issues);
      expect(issues[0]).toEqual(["must be a string"]);
    });
  });
});

describe("an open enum", () => {
  it("accepts undocumented strings, and nothing else", async () => {
    const Status = openEnum(["pending", "completed"]);
    expect(await validate(Status, "frozen")).toEqual({ value: "frozen" });
    expect(await issuesOf(Status, 7)).toHaveLength(1);
  });
});

describe("an open object", () => {
  it("keeps undocumented fields", async () => {
    const value = { kind: "business", legalName: "Whole Body Fitness", founded: 1990 };
    expect(await validate(Business, value)).toEqual({ value });
  });
});

describe("an open union", () => {
  it.each([
    ["a documented variant", { kind: "person", name: "Ann", age: 7 }],
    ["an undocumented variant", { kind: "robot", serial: 7 }],
  ])("accepts %s", async (_, value) => {
    expect(await validate(Owner, value)).toEqual({ value });
  });

  it("reports the wrong fields of a documented variant", async () => {
    expect(await issuesOf(Owner, { kind: "business", legalName: 7 })).toEqual(["legalName must be a string"]);
    expect(await issuesOf(Owner, { kind: "person", name: 7 })).toEqual([
      "name must be a string",
      "age is required",
    ]);
    expect(await issuesOf(openObject({ owner: Owner }), { owner: { kind: "business" } })).toEqual([
      "owner.legalName is required",
    ]);
  });

  it("reports a missing or invalid discriminator", async () => {
    expect(await issuesOf(Owner, {})).toEqual(["kind is required"]);
    expect(await issuesOf(Owner, { kind: 7 })).toHaveLength(1);
    expect(await issuesOf(Owner, "person")).toEqual(["must be an object"]);
  });
});

describe("validate", () => {
  it("does not throw if the value cannot be read", async () => {
    const value = {
      get a(): string {
        throw new Error("hidden-word");
      },
    };
    expect(await issuesOf(z.object({ a: z.string() }), value)).toEqual(["cannot be read"]);
  });

  it("accepts a schema that is asynchronous", async () => {
    const schema = z.string().check(z.refine(async (value) => value === "a"));
    expect(await validate(schema, "a")).toEqual({ value: "a" });
    expect(await issuesOf(schema, "b")).toEqual(["is invalid"]);
  });
});
