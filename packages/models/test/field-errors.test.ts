import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import {
  APIError,
  type APIResponse,
  AuthTokenRequestError,
  RevokeTokenRequestError,
  UnprocessableEntityError,
  unprocessable,
} from "../src/index.js";

const respond = (data: unknown): APIResponse => ({
  operation: "createTransfer",
  status: 422,
  headers: {},
  body: "",
  data,
});

const read = (data: unknown) => {
  const { fields, issues } = new UnprocessableEntityError(respond(data));
  return { fields, issues };
};

describe("the fields of a 422 body", () => {
  it("are nested like the input", () => {
    expect(read({ amount: { value: "must be positive" }, source: "is required" })).toEqual({
      fields: { amount: { value: "must be positive" }, source: "is required" },
      issues: [
        { path: ["amount", "value"], message: "must be positive" },
        { path: ["source"], message: "is required" },
      ],
    });
  });

  it("may have dotted keys in Pascal case", () => {
    expect(
      read({ "FacilitatorFee.TotalDecimal": "is too large", "Amount.Value": "is not a number" }),
    ).toEqual({
      fields: { facilitatorFee: { totalDecimal: "is too large" }, amount: { value: "is not a number" } },
      issues: [
        { path: ["facilitatorFee", "totalDecimal"], message: "is too large" },
        { path: ["amount", "value"], message: "is not a number" },
      ],
    });
  });

  it("keep the first of two messages that exclude each other, and list both", () => {
    expect(read({ amount: "is invalid", "amount.value": "must be positive" })).toMatchObject({
      fields: { amount: "is invalid" },
      issues: [{ path: ["amount"] }, { path: ["amount", "value"] }],
    });
    expect(read({ "amount.value": "must be positive", amount: "is invalid" }).fields).toEqual({
      amount: { value: "must be positive" },
    });
  });

  it("may have names of properties of objects", () => {
    const { fields, issues } = read(
      JSON.parse('{"__proto__":{"a":"no"},"constructor":"no","toString":"no"}'),
    );
    expect(Object.keys(fields)).toEqual(["__proto__", "constructor", "toString"]);
    expect(issues).toHaveLength(3);
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });

  it.each([undefined, null, "text", 7, [], ["scope"], { amount: 7, source: null }])(
    "are empty for the body %j",
    (data) => {
      expect(read(data)).toEqual({ fields: {}, issues: [] });
    },
  );

  it("may have a key with very many dots, which is then one field", () => {
    const key = ".".repeat(100_000);
    expect(read({ [key]: "no" })).toEqual({
      fields: { [key]: "no" },
      issues: [{ path: [key], message: "no" }],
    });
  });

  it("can be read from any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const { fields, issues } = read(data);
        expect(fields).toBeTypeOf("object");
        for (const { message } of issues) expect(message).toBeTypeOf("string");
      }),
    );
  });
});

describe("the errors of the token operations", () => {
  it("have the names of the input", () => {
    const wire = { grant_type: "1", client_id: "2", client_secret: "3", scope: "4", refresh_token: "5" };
    expect(new AuthTokenRequestError(respond(wire)).fields).toEqual({
      grantType: "1",
      clientId: "2",
      clientSecret: "3",
      scope: "4",
      refreshToken: "5",
    });
    expect(new RevokeTokenRequestError(respond({ token: "1", token_type_hint: "2" })).fields).toEqual({
      token: "1",
      tokenTypeHint: "2",
    });
  });
});

describe("unprocessable", () => {
  it("returns a class with the schema for tools and typed fields", () => {
    const schema = z.object({ amount: z.optional(z.string()) });
    const errorClass = unprocessable(schema);
    const error = new errorClass(respond({ amount: "no", more: "also no" }));
    const amount: string | undefined = error.fields.amount;
    expect(amount).toBe("no");
    expect(errorClass.schema).toBe(schema);
    expect(error).toBeInstanceOf(UnprocessableEntityError);
    expect(error).toBeInstanceOf(APIError);
    expect(error.name).toBe("UnprocessableEntityError");
  });
});
