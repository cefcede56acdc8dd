import { RequestValidationError } from "@moovkit/models";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorOf } from "./error-of.js";
import { transfer } from "./operations.js";
import { print } from "./print.js";
import { createStubClient, json } from "./stub-client.js";

describe("an invalid input", () => {
  it.each([
    ["undefined", undefined, /`accountID` is required; `amount` is required/],
    ["null", null, /`accountID` is required/],
    ["a number", 7, /The input must be an object/],
    ["a missing field", { accountID: "a" }, /`amount` is required/],
    ["a field of another type", { accountID: "a", amount: "1" }, /`amount` must be a number/],
    ["an unknown field", { accountID: "a", amount: 1, amont: 2 }, /The input must not contain `amont`/],
  ])("is rejected before a request is sent: %s", async (_, input, message) => {
    const { client, requests } = createStubClient();
    const error = await errorOf(transfer(client, input as never));
    expect(error).toBeInstanceOf(RequestValidationError);
    expect(error).toMatchObject({ operation: "transfer", attempts: 0, processed: "no" });
    expect(error.message).toMatch(/^transfer: invalid input, no request was sent\. /);
    expect(error.message).toMatch(message);
    expect(requests).toEqual([]);
  });

  it("may have a getter that throws, and the error of the getter is not shown", async () => {
    const { client, requests } = createStubClient();
    const input = {
      get accountID(): string {
        throw new Error("hidden-word");
      },
    };
    const error = await errorOf(transfer(client, input as never));
    expect(error.code).toBe("request_validation_error");
    expect(print(error)).not.toContain("hidden-word");
    expect(requests).toEqual([]);
  });
});

describe("any input", () => {
  it("is rejected, or sent as the schema describes it", async () => {
    const field = fc.oneof(fc.string(), fc.integer(), fc.anything());
    const input = fc.oneof(
      fc.anything(),
      fc.record({ accountID: field, amount: field, idempotencyKey: field }, { requiredKeys: [] }),
    );
    await fc.assert(
      fc.asyncProperty(input, async (value) => {
        const { client, requests } = createStubClient(() => json({ transferID: "t", status: "new" }));
        const result = await transfer(client, value as never).result();
        if (!result.ok) {
          expect(result.error.code).toBe("request_validation_error");
          expect(requests).toEqual([]);
        } else {
          expect(Object.keys(JSON.parse(String(requests[0]?.body)))).toEqual(["amount"]);
        }
      }),
    );
  });
});
