import { createAccount } from "@moovkit/accounts";
import {
  completeBankAccountVerification,
  initiateBankAccountVerification,
  linkBankAccount,
} from "@moovkit/bank-accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "business",
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
});
const { bankAccountID } = await linkBankAccount(client, {
  accountID,
  waitFor: "payment-method", // so the bank account can receive money at once
  account: {
    holderName: "Harbor Street Bakery LLC",
    holderType: "business",
    accountNumber: "0004321567000",
    bankAccountType: "checking",
    routingNumber: "322271627",
  },
});

await initiateBankAccountVerification(client, { accountID, bankAccountID, waitFor: "rail-response" });
// The user reads the code in the bank statement. In test mode it is MV0001.
const { status } = await completeBankAccountVerification(client, {
  accountID,
  bankAccountID,
  code: "MV0001",
});
console.log(status); // "successful"
