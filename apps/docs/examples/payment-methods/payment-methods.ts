import { createAccount } from "@moovkit/accounts";
import { linkBankAccount } from "@moovkit/bank-accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { listPaymentMethods } from "@moovkit/payment-methods";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "individual",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lane" } } },
});
const { bankAccountID } = await linkBankAccount(client, {
  accountID,
  waitFor: "payment-method",
  account: {
    holderName: "Ada Lane",
    holderType: "individual",
    accountNumber: "0004321567003",
    bankAccountType: "checking",
    routingNumber: "322271627",
  },
});

const paymentMethods = await listPaymentMethods(client, { accountID, sourceID: bankAccountID });
for (const paymentMethod of paymentMethods) {
  if (paymentMethod.paymentMethodType !== "ach-credit-standard") continue;
  const { bankName, lastFourAccountNumber } = paymentMethod.bankAccount; // the type has narrowed
  console.log(paymentMethod.paymentMethodID, bankName, lastFourAccountNumber);
}
