import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createTransfer, createTransferOptions, getTransfer } from "@moovkit/transfers";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const { MOOV_ACCOUNT_ID: accountID = "", RECIPIENT_ACCOUNT_ID: recipientID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const amount = { currency: "USD", value: 1204 }; // $12.04
const { sourceOptions = [], destinationOptions = [] } = await createTransferOptions(client, {
  accountID,
  source: { accountID },
  destination: { accountID: recipientID },
  amount,
});
const wallet = sourceOptions.find((option) => option.paymentMethodType === "moov-wallet");
const bankAccount = destinationOptions.find((option) => option.paymentMethodType === "ach-credit-same-day");
if (!wallet || !bankAccount) throw new Error("The recipient has no bank account.");

const { transferID } = await createTransfer(client, {
  accountID,
  source: { paymentMethodID: wallet.paymentMethodID },
  destination: { paymentMethodID: bankAccount.paymentMethodID },
  amount,
  description: "Wages of January",
  idempotencyKey: "wages-2026-01-ada", // pays once, however often this runs
});
const transfer = await getTransfer(client, { accountID, transferID });
console.log(transfer.status);
