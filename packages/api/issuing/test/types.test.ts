import type { Client, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type FullIssuedCard,
  getFullIssuedCard,
  getIssuedCard,
  type IssuedCard,
  type IssuedCardTransaction,
  listIssuedCards,
  listIssuedCardTransactions,
  listIssuingMerchantCategories,
  type RequestCardIssues,
  requestCard,
  updateIssuedCard,
} from "../src/index.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

const card = { accountID: "a", issuedCardID: "b" };

describe("the types of the issuing package", () => {
  it("require an amount or a count of a limit", () =>
    check((client) => {
      const limit = (controls: Parameters<typeof requestCard>[1]["controls"]) =>
        requestCard(client, { accountID: "a", controls });
      limit({
        velocityLimits: [
          { amount: 1, interval: "daily" },
          { count: 1, interval: "weekly" },
        ],
      });
      limit({ velocityLimits: [{ amount: 1, count: 1, interval: "monthly" }] });
      // @ts-expect-error: neither is set
      limit({ velocityLimits: [{ interval: "daily" }] });
      // @ts-expect-error: there is no such interval
      limit({ velocityLimits: [{ amount: 1, interval: "yearly" }] });
      // @ts-expect-error: Moov sets it
      limit({ velocityLimits: [{ amount: 1, interval: "daily", amountUsed: 0 }] });
    }));

  it("require an ID or a pattern of a merchant", () =>
    check((client) => {
      requestCard(client, {
        accountID: "a",
        controls: {
          merchantRestrictions: { mode: "allow", merchants: [{ mid: "1" }, { descriptorPattern: "a" }] },
        },
      });
      requestCard(client, {
        accountID: "a",
        // @ts-expect-error: a name does not identify a merchant
        controls: { merchantRestrictions: { mode: "allow", merchants: [{ name: "Bakery" }] } },
      });
    }));

  it("make `null` a value of what an update can remove", () =>
    check((client) => {
      updateIssuedCard(client, { ...card, nickname: null, controls: { merchantRestrictions: null } });
      updateIssuedCard(client, { ...card, state: "closed" });
      // @ts-expect-error: an empty list removes the limits
      updateIssuedCard(client, { ...card, controls: { velocityLimits: null } });
      // @ts-expect-error: it cannot be changed
      updateIssuedCard(client, { ...card, controls: { singleUse: false } });
      // @ts-expect-error: a closed card stays closed
      updateIssuedCard(client, { ...card, state: "active" });
    }));

  it("contain the number of a card in one result only", () =>
    check(async (client) => {
      expectTypeOf(await getFullIssuedCard(client, card)).toEqualTypeOf<FullIssuedCard>();
      expectTypeOf(await getIssuedCard(client, card)).toEqualTypeOf<IssuedCard>();
      expectTypeOf<IssuedCard>().not.toHaveProperty("pan");
    }));

  it("make lists with pages iterable, and others not", () =>
    check(async (client) => {
      for await (const each of listIssuedCards(client, { accountID: "a" }))
        expectTypeOf(each).toEqualTypeOf<IssuedCard>();
      for await (const each of listIssuedCardTransactions(client, { accountID: "a" }))
        expectTypeOf(each).toEqualTypeOf<IssuedCardTransaction>();
      expectTypeOf(listIssuingMerchantCategories(client)).not.toHaveProperty(Symbol.asyncIterator);
    }));

  it("name the fields of a 422 error", () =>
    check(async (client) => {
      const result = await requestCard(client, { accountID: "a" }).result();
      if (!result.ok && result.error.code === "unprocessable_entity_error")
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<RequestCardIssues>>();
    }));
});
