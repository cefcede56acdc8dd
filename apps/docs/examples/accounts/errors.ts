import { createAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const result = await createAccount(client, {
  accountType: "individual",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lane" }, email: "ada@bakery.example" } },
}).result();

if (result.ok) console.log(result.data.accountID);
else if (result.error.code === "unprocessable_entity_error")
  console.error(result.error.fields.profile?.individual?.email); // typed like the input
else console.error(result.error.message, result.error.processed);
