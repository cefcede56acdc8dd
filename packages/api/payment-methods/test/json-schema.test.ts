import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { GetPaymentMethodInput, ListPaymentMethodsInput } from "../src/index.js";

const ID = { type: "string", pattern: "^[A-Za-z0-9_-]+$" };

describe("z.toJSONSchema", () => {
  it("describes the input of getPaymentMethod", () => {
    expect(z.toJSONSchema(GetPaymentMethodInput)).toMatchObject({
      properties: { accountID: ID, paymentMethodID: ID },
      required: ["accountID", "paymentMethodID"],
      additionalProperties: false,
    });
  });

  it("describes the input of listPaymentMethods", () => {
    expect(z.toJSONSchema(ListPaymentMethodsInput)).toMatchObject({
      properties: {
        accountID: ID,
        paymentMethodType: { type: "string", enum: expect.arrayContaining(["moov-wallet", "rtp-credit"]) },
        sourceID: ID,
      },
      required: ["accountID"],
      additionalProperties: false,
    });
  });
});
