import type { BinaryContent, Client, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type CreateInvoicePaymentIssues,
  createInvoicePayment,
  createPaymentLink,
  createReceipts,
  getPublicImage,
  type Invoice,
  listInvoicePayments,
  listInvoices,
  listReceipts,
  type PaymentLink,
  updateInvoice,
  updatePaymentLink,
  uploadImage,
} from "../src/index.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

const base = {
  accountID: "a",
  partnerAccountID: "p",
  merchantPaymentMethodID: "m",
  display: { title: "Order 17", description: "Two cakes", callToAction: "pay" },
} as const;
const amount = { currency: "USD", value: 5000 };

describe("the types of the commerce package", () => {
  it("make a payment link one of three kinds", () =>
    check((client) => {
      const allowedMethods = ["card-payment"] as ["card-payment"];
      createPaymentLink(client, { ...base, amount, payment: { allowedMethods } });
      createPaymentLink(client, { ...base, customAmountPayment: { allowedMethods } });
      const recipient = { email: "amanda@yang.example" };
      createPaymentLink(client, { ...base, amount, payout: { allowedMethods: ["rtp-credit"], recipient } });
      // @ts-expect-error: a payment has an amount
      createPaymentLink(client, { ...base, payment: { allowedMethods } });
      // @ts-expect-error: the customer chooses the amount
      createPaymentLink(client, { ...base, amount, customAmountPayment: { allowedMethods } });
      // @ts-expect-error: a payment link is for a payment or for a payout
      createPaymentLink(client, { ...base, amount, payment: { allowedMethods }, payout: { recipient } });
      // @ts-expect-error: a customer cannot pay like this
      createPaymentLink(client, { ...base, amount, payment: { allowedMethods: ["rtp-credit"] } });
    }));

  it("make a receipt have one recipient and one subject", () =>
    check((client) => {
      const kind = "sale.customer.v1";
      const email = "amanda@yang.example";
      createReceipts(client, [{ kind, email, forTransferID: "t" }]);
      // @ts-expect-error: a receipt has a recipient
      createReceipts(client, [{ kind, forTransferID: "t" }]);
      // @ts-expect-error: a receipt has one recipient
      createReceipts(client, [{ kind, email, emailAccountID: "a", forTransferID: "t" }]);
      // @ts-expect-error: a receipt has one subject
      createReceipts(client, [{ kind, email, forTransferID: "t", forScheduleID: "s" }]);
    }));

  it("make `null` a value of the fields that an update can remove", () =>
    check((client) => {
      updatePaymentLink(client, {
        accountID: "a",
        paymentLinkCode: "c",
        expiresOn: null,
        amountDetails: { tax: null },
      });
      updateInvoice(client, { accountID: "a", invoiceID: "i", dueDate: null });
      // @ts-expect-error: an invoice keeps its description
      updateInvoice(client, { accountID: "a", invoiceID: "i", description: null });
      // @ts-expect-error: payments make an invoice paid
      updateInvoice(client, { accountID: "a", invoiceID: "i", status: "paid" });
    }));

  it("accept only documented values in requests, and any in responses", () =>
    check((client) => {
      listInvoices(client, { accountID: "a", status: "overdue" });
      // @ts-expect-error: there is no such status
      listInvoices(client, { accountID: "a", status: "late" });
      expectTypeOf<"late">().toExtend<Invoice["status"]>();
      expectTypeOf<"gift">().toExtend<PaymentLink["paymentLinkType"]>();
    }));

  it("accept any kind of file, and return bytes", () =>
    check(async (client) => {
      uploadImage(client, { accountID: "a", image: new Blob([]) });
      uploadImage(client, { accountID: "a", image: new Blob([]).stream(), metadata: { altText: "A cake" } });
      // @ts-expect-error: a name is not a file
      uploadImage(client, { accountID: "a", image: "cake.png" });
      expectTypeOf(await getPublicImage(client, { publicID: "p" })).toEqualTypeOf<BinaryContent>();
    }));

  it("make lists with pages iterable, and others not", () =>
    check(async (client) => {
      for await (const invoice of listInvoices(client, { accountID: "a" }))
        expectTypeOf(invoice).toEqualTypeOf<Invoice>();
      const key = { accountID: "a", invoiceID: "i" };
      expectTypeOf(listInvoicePayments(client, key)).not.toHaveProperty(Symbol.asyncIterator);
      expectTypeOf(listReceipts(client, { id: "t" })).not.toHaveProperty(Symbol.asyncIterator);
    }));

  it("name the fields of a 422 error", () =>
    check(async (client) => {
      const money = { currency: "USD", valueDecimal: "1.00" };
      const result = await createInvoicePayment(client, {
        accountID: "a",
        invoiceID: "i",
        amount: money,
      }).result();
      if (!result.ok && result.error.code === "unprocessable_entity_error")
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<CreateInvoicePaymentIssues>>();
    }));
});
