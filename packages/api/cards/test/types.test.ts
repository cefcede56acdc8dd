import type { Client, DuplicateCardError, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type Card,
  generateEndToEndKey,
  getCardMetadata,
  type LinkCardInput,
  type LinkCardIssues,
  linkCard,
  linkGooglePayToken,
  updateCard,
} from "../src/index.js";
import { GOOGLE_PAY_DATA } from "./fixtures.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

const DETAILS = {
  accountID: "a",
  expiration: { month: "01", year: "32" },
  billingAddress: { postalCode: "11111" },
};
const e2ee = { token: "a.b.c.d.e" };

describe("the types of the cards package", () => {
  it("require either a number with its CVV, or a token", () =>
    check((client) => {
      linkCard(client, { ...DETAILS, cardNumber: "4111111111111111", cardCvv: "111" });
      linkCard(client, { ...DETAILS, e2ee, waitFor: "payment-method" });
      // @ts-expect-error: a number needs a CVV
      linkCard(client, { ...DETAILS, cardNumber: "4111111111111111" });
      // @ts-expect-error: the token contains the number
      linkCard(client, { ...DETAILS, e2ee, cardNumber: "4111111111111111", cardCvv: "111" });
      // @ts-expect-error: neither of them
      linkCard(client, DETAILS);
      // @ts-expect-error: there is no rail to wait for
      linkCard(client, { ...DETAILS, e2ee, waitFor: "rail-response" });
      // @ts-expect-error: either of them
      getCardMetadata(client, { e2ee, cardNumber: "4111111111111111" });
    }));

  it("narrow the input by its form", () => {
    const input = {} as LinkCardInput;
    if (input.e2ee) expectTypeOf(input.cardNumber).toEqualTypeOf<undefined>();
    else expectTypeOf(input.cardCvv).toEqualTypeOf<string>();
  });

  it("accept either a CVV or a token in an update, and no number", () =>
    check((client) => {
      const base = { accountID: "a", cardID: "c" };
      updateCard(client, { ...base, expiration: { year: "36" }, cardCvv: "111" });
      updateCard(client, { ...base, e2ee });
      // @ts-expect-error: either of them
      updateCard(client, { ...base, e2ee, cardCvv: "111" });
      // @ts-expect-error: a card has one number
      updateCard(client, { ...base, cardNumber: "4111111111111111" });
    }));

  it("name the existing card of a duplicate and the fields of a 422 error", () =>
    check(async (client) => {
      const result = await linkCard(client, { ...DETAILS, e2ee }).result();
      if (result.ok) expectTypeOf(result.data).toEqualTypeOf<Card>();
      else if (result.error.code === "duplicate_card_error") {
        expectTypeOf(result.error).toEqualTypeOf<DuplicateCardError>();
        expectTypeOf(result.error.existingCardID).toEqualTypeOf<string | undefined>();
      } else if (result.error.code === "unprocessable_entity_error")
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<LinkCardIssues>>();
    }));

  it("accept only documented values in requests, and any in responses", () =>
    check(async (client) => {
      linkGooglePayToken(client, {
        accountID: "a",
        merchantAccountID: "m",
        // @ts-expect-error: Google writes networks in upper case
        paymentMethodData: { ...GOOGLE_PAY_DATA, info: { cardNetwork: "Visa", cardDetails: "1234" } },
      });
      expectTypeOf<"UnionPay">().toExtend<Card["brand"]>();
      const { use } = await generateEndToEndKey(client);
      expectTypeOf<"wrap">().toExtend<NonNullable<typeof use>>();
    }));
});
