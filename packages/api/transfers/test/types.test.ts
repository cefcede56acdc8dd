import { bindOperations, type Client, type GenericError, type UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import * as transfers from "../src/index.js";
import {
  type AsyncTransfer,
  type CardAcquiringRefund,
  type CreatedTransfer,
  type CreateTransferIssues,
  createReversal,
  createTransfer,
  createTransferOptions,
  initiateRefund,
  listTransfers,
  type Transfer,
  updateTransfer,
} from "../src/index.js";

const BASE = {
  accountID: "a",
  source: { paymentMethodID: "w" },
  destination: { paymentMethodID: "b" },
  amount: { currency: "USD", value: 1204 },
};

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

describe("the types of the transfers package", () => {
  it("accept exactly one source", () =>
    check((client) => {
      createTransfer(client, BASE);
      createTransfer(client, { ...BASE, source: { transferID: "t" } });
      createTransfer(client, { ...BASE, source: { paymentToken: "t", achDetails: { secCode: "WEB" } } });
      // @ts-expect-error: a source needs `paymentMethodID`, `transferID` or `paymentToken`
      createTransfer(client, { ...BASE, source: {} });
      // @ts-expect-error: details are not a source
      createTransfer(client, { ...BASE, source: { achDetails: { secCode: "WEB" } } });
      // @ts-expect-error: two sources
      createTransfer(client, { ...BASE, source: { paymentMethodID: "w", transferID: "t" } });
      // @ts-expect-error: two sources
      createTransfer(client, { ...BASE, source: { paymentMethodID: "w", paymentToken: "t" } });
      // @ts-expect-error: there is no such field
      createTransfer(client, { ...BASE, source: { walletID: "w" } });
    }));

  it("require a destination, and an amount as a number", () =>
    check((client) => {
      const { destination: _, ...withoutDestination } = BASE;
      // @ts-expect-error: `destination` is required
      createTransfer(client, withoutDestination);
      // @ts-expect-error: the destination has no payment method
      createTransfer(client, { ...BASE, destination: {} });
      // @ts-expect-error: money from nowhere
      createTransfer(client, { ...BASE, destination: { transferID: "t" } });
      // @ts-expect-error: an amount as a string
      createTransfer(client, { ...BASE, amount: { currency: "USD", value: "12.04" } });
      // @ts-expect-error: an amount with decimal places
      createTransfer(client, { ...BASE, amount: { currency: "USD", value: 12.5 } });
      // @ts-expect-error: an amount without a currency
      createTransfer(client, { ...BASE, amount: 1204 });
      // @ts-expect-error: an amount as a string
      createReversal(client, { accountID: "a", transferID: "t", amount: "5.00" });
      // @ts-expect-error: the amount of a refund has no currency
      initiateRefund(client, { accountID: "a", transferID: "t", amount: BASE.amount });
    }));

  it("are the same for methods of a client", () =>
    check((client) => {
      const moov = bindOperations(client, { transfers });
      moov.transfers.createTransfer({ ...BASE, waitFor: "rail-response", idempotencyKey: "k" });
      // @ts-expect-error: two sources
      moov.transfers.createTransfer({ ...BASE, source: { paymentMethodID: "w", transferID: "t" } });
      // @ts-expect-error: an amount as a string
      moov.transfers.createTransfer({ ...BASE, amount: { currency: "USD", value: "12.04" } });
      // @ts-expect-error: an amount with decimal places
      moov.transfers.createTransfer({ ...BASE, amount: { currency: "USD", value: 12.5 } });
      // @ts-expect-error: there is no such field
      moov.transfers.createTransfer({ ...BASE, note: "" });
      // @ts-expect-error: there is no such field
      moov.transfers.createTransfer({ ...BASE, amount: { currency: "USD", value: 12, cents: 12 } });
      // @ts-expect-error: transfers do not wait for payment methods
      moov.transfers.createTransfer({ ...BASE, waitFor: "payment-method" });
    }));

  it("have an ID in every outcome, and details in some", () =>
    check(async (client) => {
      const { data: transfer, response } = await createTransfer(client, BASE).withResponse();
      expectTypeOf(transfer).toEqualTypeOf<Transfer | CreatedTransfer | AsyncTransfer>();
      expectTypeOf(transfer.transferID).toEqualTypeOf<string>();
      expectTypeOf(transfer.createdOn).toEqualTypeOf<string>();
      expectTypeOf(response.status).toEqualTypeOf<number>();
      // @ts-expect-error: an outcome with status 201 has no details
      transfer.amount;
      if ("status" in transfer) expectTypeOf(transfer.status).toEqualTypeOf<Transfer["status"] | undefined>();
      const refund = await initiateRefund(client, { accountID: "a", transferID: "t" });
      expectTypeOf(refund.refundID).toEqualTypeOf<string>();
      if ("status" in refund) expectTypeOf(refund).toEqualTypeOf<CardAcquiringRefund>();
      const reversal = await createReversal(client, { accountID: "a", transferID: "t" });
      if ("refund" in reversal) expectTypeOf(reversal.refund).toEqualTypeOf<CardAcquiringRefund>();
      else expectTypeOf(reversal.cancellation.cancellationID).toEqualTypeOf<string>();
    }));

  it("accept only documented values in requests, and any in responses", () =>
    check((client) => {
      listTransfers(client, { accountID: "a", status: "reversed" });
      // @ts-expect-error: there is no such status
      listTransfers(client, { accountID: "a", status: "paid" });
      expectTypeOf<Transfer["status"]>().toEqualTypeOf<
        "created" | "pending" | "completed" | "failed" | "reversed" | "queued" | "canceled" | (string & {})
      >();
    }));

  it("name the fields of a 422 error", () =>
    check(async (client) => {
      const result = await createTransfer(client, BASE).result();
      if (result.ok) return;
      if (result.error.code === "unprocessable_entity_error") {
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<CreateTransferIssues>>();
        expectTypeOf(result.error.fields.facilitatorFee?.totalDecimal).toEqualTypeOf<string | undefined>();
      }
      if (result.error.code === "generic_error") expectTypeOf(result.error).toEqualTypeOf<GenericError>();
    }));

  it("narrow payment methods, make lists iterable, and null a value of an update", () =>
    check(async (client) => {
      const { sourceOptions = [] } = await createTransferOptions(client, {
        accountID: "a",
        source: { accountID: "a" },
        destination: { accountID: "b" },
        amount: BASE.amount,
      });
      for (const method of sourceOptions)
        if (method.paymentMethodType === "moov-wallet")
          expectTypeOf(method.wallet.walletID).toEqualTypeOf<string>();
      for await (const transfer of listTransfers(client, { accountID: "a" }))
        expectTypeOf(transfer).toEqualTypeOf<Transfer>();
      updateTransfer(client, { accountID: "a", transferID: "t", metadata: null });
      // @ts-expect-error: `transferID` is required
      updateTransfer(client, { accountID: "a", metadata: null });
    }));
});
