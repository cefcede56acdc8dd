import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createTransfer } from "@moovkit/transfers";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const { MOOV_ACCOUNT_ID: accountID = "", SOURCE_ID = "", DESTINATION_ID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { data: transfer, response } = await createTransfer(client, {
  accountID,
  source: { paymentMethodID: SOURCE_ID },
  destination: { paymentMethodID: DESTINATION_ID },
  amount: { currency: "USD", value: 1204 },
  waitFor: "rail-response",
}).withResponse();

console.log(transfer.transferID, transfer.createdOn); // in every outcome
if ("status" in transfer) console.log(transfer.status, transfer.failureReason);
if (response.status === 201) console.log("The details are missing. Read them with getTransfer.");
if (response.status === 202) console.log("The rail has not responded yet. Wait for a webhook.");
if (response.status === 409) console.log("An earlier call with this key created the transfer.");
