import { createAccount } from "@moovkit/accounts";
import { completeMicroDeposits, initiateMicroDeposits, linkBankAccount } from "@moovkit/bank-accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "individual",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lane" } } },
});
const { bankAccountID } = await linkBankAccount(client, {
  accountID,
  account: {
    holderName: "Ada Lane",
    holderType: "individual",
    accountNumber: "0004321567001",
    bankAccountType: "savings",
    routingNumber: "273976369",
  },
});

await initiateMicroDeposits(client, { accountID, bankAccountID });
// The user reads the amounts, in cents, in the bank statement. In test mode they are 0.
await completeMicroDeposits(client, { accountID, bankAccountID, amounts: [0, 0] });
