import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createTransfer } from "@moovkit/transfers";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const { MOOV_ACCOUNT_ID: accountID = "", SOURCE_ID = "", DESTINATION_ID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

/** A row of your database. Store it before the first call, with a key that never changes. */
const payout = { idempotencyKey: crypto.randomUUID(), state: "new", transferID: "" };

async function sendPayout() {
  const isFirstCall = payout.state === "new";
  payout.state = "unknown"; // store it now, because the process can crash during the call

  const result = await createTransfer(client, {
    accountID,
    source: { paymentMethodID: SOURCE_ID },
    destination: { paymentMethodID: DESTINATION_ID },
    amount: { currency: "USD", value: 1204 },
    idempotencyKey: payout.idempotencyKey,
  }).result();

  if (result.ok) {
    payout.transferID = result.data.transferID; // of this call, or of an earlier one
    payout.state = "sent";
  } else if (isFirstCall && result.error.processed === "no") {
    payout.state = "refused"; // no transfer exists
  }
  // If the state is still unknown, a transfer may exist: call again with the same key.
}

await sendPayout();
if (payout.state === "unknown") await sendPayout(); // in an application: later, from a job
console.log(payout.state, payout.transferID);
