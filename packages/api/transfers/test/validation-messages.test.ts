import { createClient } from "@moovkit/core";
import { expect, it } from "vitest";
import { createReversal, createTransfer } from "../src/index.js";

const client = createClient({
  transport: { name: "stub", send: () => expect.unreachable("no request is expected") },
  security: { accessToken: "token" },
});

const BASE = {
  accountID: "a",
  source: { paymentMethodID: "w" },
  destination: { paymentMethodID: "b" },
  amount: { currency: "USD", value: 1204 },
};

const SOURCES = "`source` must have exactly one of `paymentMethodID`, `transferID` and `paymentToken`";

it.each([
  { source: {}, problem: SOURCES },
  { source: { paymentMethodID: "w", transferID: "t" }, problem: SOURCES },
  { source: { paymentMethodID: "w", paymentToken: "t" }, problem: SOURCES },
  { source: { cardDetails: { dynamicDescriptor: "Harbor Bakery" } }, problem: SOURCES },
  { source: undefined, problem: "`source` is required" },
  { source: "w", problem: "`source` must be an object" },
  { source: { paymentMethodID: "w", walletID: "w" }, problem: "`source` must not contain `walletID`" },
  { source: { paymentToken: "" }, problem: "`source.paymentToken` must not be empty" },
  {
    source: { transferID: "t", achDetails: { secCode: "ABC" } },
    problem: '`source.achDetails.secCode` must be "WEB" or "PPD" or "CCD" or "TEL"',
  },
])("names what is wrong with the source $source", async ({ source, problem }) => {
  await expect(createTransfer(client, { ...BASE, source } as never)).rejects.toThrow(
    `createTransfer: invalid input, no request was sent. ${problem}.`,
  );
});

it("says that amounts are whole numbers", async () => {
  const value = Number("12.5");
  await expect(createTransfer(client, { ...BASE, amount: { currency: "USD", value } })).rejects.toThrow(
    "`amount.value` must be a whole number.",
  );
});

it("never reverses a whole payment because the amount is missing beside its details", async () => {
  await expect(
    createReversal(client, { accountID: "a", transferID: "t", amountDetails: {} }),
  ).rejects.toThrow("`amount` is required with `amountDetails`.");
});
