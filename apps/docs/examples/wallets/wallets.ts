import { createAccount } from "@moovkit/accounts";
import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { listWallets, listWalletTransactions } from "@moovkit/wallets";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const { accountID } = await createAccount(client, {
  accountType: "business",
  profile: { business: { legalBusinessName: "Harbor Street Bakery LLC" } },
  capabilities: ["wallet.balance"], // Moov creates the default wallet when it is enabled
});

for await (const { walletID, name, availableBalance } of listWallets(client, { accountID })) {
  console.log(name, availableBalance.valueDecimal, availableBalance.currency);
  const transactions = listWalletTransactions(client, { accountID, walletID, status: "completed" });
  for await (const { transactionType, netAmountDecimal } of transactions)
    console.log(transactionType, netAmountDecimal);
}
