import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { createTransfer } from "@moovkit/transfers";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const { MOOV_ACCOUNT_ID: accountID = "", SOURCE_ID = "", DESTINATION_ID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const result = await createTransfer(client, {
  accountID,
  source: { paymentMethodID: SOURCE_ID },
  destination: { paymentMethodID: DESTINATION_ID },
  amount: { currency: "USD", value: 1204 },
  facilitatorFee: { totalDecimal: "0.5" },
}).result();

if (result.ok) console.log(result.data.transferID);
else if (result.error.code === "unprocessable_entity_error") {
  const { amount, source, facilitatorFee } = result.error.fields; // typed
  console.error({ amount, source, fee: facilitatorFee?.totalDecimal });
} else console.error(result.error.message, result.error.processed);
