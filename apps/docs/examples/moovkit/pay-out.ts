import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY: publicKey, MOOV_SECRET_KEY: secretKey } = process.env;
const { MOOV_ACCOUNT_ID: accountID = "", SOURCE_ID = "", DESTINATION_ID = "" } = process.env;
const moov = createMoov({ publicKey, secretKey });

const transfer = moov.transfers.createTransfer({
  accountID, // your own account
  source: { paymentMethodID: SOURCE_ID },
  destination: { paymentMethodID: DESTINATION_ID },
  amount: { currency: "USD", value: 1204 }, // $12.04
  idempotencyKey: "wages-2026-01-ada", // pays once, however often this runs
});
const result = await transfer.result();
if (result.ok) console.log(`Paid out with transfer ${result.data.transferID}.`);
else console.error(result.error.message, result.error.processed); // "no", "maybe" or "yes"
