import { createAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { getPaymentMethod } from "@moovkit/payment-methods";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "individual",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lane" } } },
});
const paymentMethodID = "b7d2c5a0-0c9d-4a39-9d0a-3f2f4b7c1e55";
const result = await getPaymentMethod(client, { accountID, paymentMethodID }).result();

if (result.ok) console.log(result.data.paymentMethodType);
else if (result.error.code === "not_found_error") console.error("The payment method does not exist yet.");
else console.error(result.error.message);
