import type { Client, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type CreateWalletIssues,
  createWallet,
  listAdjustments,
  listWallets,
  listWalletTransactions,
  updateWallet,
  type Wallet,
  type WalletTransaction,
} from "../src/index.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

describe("the types of the wallets package", () => {
  it("require a name, and accept only fields that callers set", () =>
    check((client) => {
      createWallet(client, { accountID: "a", name: "Reserve", metadata: { plan: "gold" } });
      // @ts-expect-error: `name` is required
      createWallet(client, { accountID: "a" });
      // @ts-expect-error: Moov creates wallets of other types
      createWallet(client, { accountID: "a", name: "Reserve", walletType: "default" });
    }));

  it("make `null` a value of the fields that an update can remove", () =>
    check((client) => {
      updateWallet(client, { accountID: "a", walletID: "w", description: null, metadata: null });
      // @ts-expect-error: a wallet has a name
      updateWallet(client, { accountID: "a", walletID: "w", name: null });
      // @ts-expect-error: there is no such status
      updateWallet(client, { accountID: "a", walletID: "w", status: "open" });
    }));

  it("accept only documented values in filters, and any in responses", () =>
    check((client) => {
      const base = { accountID: "a", walletID: "w" };
      listWalletTransactions(client, { ...base, transactionTypes: ["payout"], sourceType: "transfer" });
      // @ts-expect-error: there is no such type
      listWalletTransactions(client, { ...base, transactionTypes: ["gift"] });
      const transaction = {} as WalletTransaction;
      expectTypeOf<"gift">().toExtend<WalletTransaction["transactionType"]>();
      expectTypeOf(transaction.netAmount).toEqualTypeOf<number>();
      expectTypeOf(transaction.netAmountDecimal).toEqualTypeOf<string>();
    }));

  it("make lists with pages iterable, and others not", () =>
    check(async (client) => {
      for await (const wallet of listWallets(client, { accountID: "a" }))
        expectTypeOf(wallet).toEqualTypeOf<Wallet>();
      for await (const transaction of listWalletTransactions(client, { accountID: "a", walletID: "w" }))
        expectTypeOf(transaction).toEqualTypeOf<WalletTransaction>();
      expectTypeOf(listAdjustments(client, { accountID: "a" })).not.toHaveProperty(Symbol.asyncIterator);
    }));

  it("name the fields of a 422 error", () =>
    check(async (client) => {
      const result = await createWallet(client, { accountID: "a", name: "Reserve" }).result();
      if (!result.ok && result.error.code === "unprocessable_entity_error")
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<CreateWalletIssues>>();
    }));
});
