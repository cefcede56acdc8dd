import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AddressInput,
  BirthDateInput,
  emailInput,
  IndividualNameInput,
  id,
  plainText,
} from "../src/index.js";

const ANY_TEXT = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("a", "-", "/", ".", "\n", " ", "ä") }),
);

describe("id", () => {
  it("accepts only texts that are one segment of a path", () => {
    fc.assert(
      fc.property(ANY_TEXT, (text) => {
        if (!id().safeParse(text).success) return;
        expect(new URL(`https://api.example/accounts/${text}/wallets`).pathname).toBe(
          `/accounts/${text}/wallets`,
        );
        expect(encodeURIComponent(text)).toBe(text);
      }),
    );
  });

  it.each(["7b6c1f0e-2c52-4f64-9a57-6f1f6e1a0b11", "wallet_1", "A"])("accepts %s", (text) => {
    expect(id().safeParse(text).success).toBe(true);
  });

  it.each(["", ".", "..", "a/b", "a b", "a?b", "a#b", "a%2fb", "a\n", "ä"])("rejects %j", (text) => {
    expect(id().safeParse(text).success).toBe(false);
  });
});

describe("plainText", () => {
  it("accepts texts of printable ASCII up to the length, and nothing else", () => {
    fc.assert(
      fc.property(ANY_TEXT, fc.nat(20), (text, maxLength) => {
        const { success } = plainText(maxLength).safeParse(text);
        if (success) expect(text).toMatch(/^[\x20-\x7e]+$/);
        if (success) expect(text.length).toBeLessThanOrEqual(maxLength);
      }),
    );
  });

  it.each(["Smith-Jones & Sons, Inc.", "O'Neil's 24/7", "50% off (today)", "a_b=c+d"])(
    "accepts %s",
    (text) => {
      expect(plainText(64).safeParse(text).success).toBe(true);
    },
  );

  it.each(["", "two\nlines", "Müller", "a\u0000"])("rejects %j", (text) => {
    expect(plainText(64).safeParse(text).success).toBe(false);
  });
});

describe("emailInput", () => {
  it.each([
    ["ada@bakery.example", true],
    ["ada", false],
    [`${"a".repeat(250)}@bakery.example`, false],
  ])("%s: %j", (email, isValid) => {
    expect(emailInput().safeParse(email).success).toBe(isValid);
  });
});

describe("a person", () => {
  it.each(["Zoë", "O'Lane-Smith", "Anne Marie", "Sr.", ""])("can have the name %j", (name) => {
    expect(IndividualNameInput.safeParse({ firstName: name, lastName: name }).success).toBe(true);
  });

  it.each(["Ada\n", "<b>", "x".repeat(65)])("cannot have the name %j", (name) => {
    expect(IndividualNameInput.safeParse({ firstName: name, lastName: name }).success).toBe(false);
  });

  it.each([
    [{ day: 29, month: 2, year: 1988 }, true],
    [{ day: 0, month: 1, year: 1988 }, false],
    [{ day: 1.5, month: 1, year: 1988 }, false],
    [{ day: 1, month: 13, year: 1988 }, false],
    [{ day: 1, month: 1, year: 88 }, false],
    [{ day: "1", month: 1, year: 1988 }, false],
  ])("with the date of birth %j: %j", (birthDate, isValid) => {
    expect(BirthDateInput.safeParse(birthDate).success).toBe(isValid);
  });
});

it("an address without a required field is rejected", () => {
  const { error } = AddressInput.safeParse({ addressLine1: "12 Harbor St." });
  expect(error?.issues.map(({ path }) => path.join("."))).toEqual([
    "city",
    "stateOrProvince",
    "postalCode",
    "country",
  ]);
});
