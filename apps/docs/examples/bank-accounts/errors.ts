import { createAccount } from "@moovkit/accounts";
import { linkBankAccount } from "@moovkit/bank-accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "individual",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lane" } } },
});
const result = await linkBankAccount(client, {
  accountID,
  account: {
    holderName: "Ada Lane",
    holderType: "individual",
    accountNumber: "0004321567002",
    bankAccountType: "checking",
    routingNumber: "123456789", // not a routing number: its check digit is wrong
  },
}).result();

if (result.ok) console.log(result.data.bankAccountID);
else if (result.error.code === "unprocessable_entity_error") console.error(result.error.fields.account);
else if (result.error.code === "conflict_error") console.error("The bank account is already linked.");
else console.error(result.error.message, result.error.processed);
