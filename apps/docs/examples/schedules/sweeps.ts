import { createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { listPaymentMethods } from "@moovkit/payment-methods";
import { createSweepConfig, listSweeps } from "@moovkit/schedules";
import { listWallets } from "@moovkit/wallets";

const { MOOV_PUBLIC_KEY = "", MOOV_SECRET_KEY = "", MOOV_ACCOUNT_ID: accountID = "" } = process.env;
const security = { publicKey: MOOV_PUBLIC_KEY, secretKey: MOOV_SECRET_KEY };
const client = createClient({ transport: fetchTransport(), security });

const [wallet] = await listWallets(client, { accountID });
const methods = await listPaymentMethods(client, { accountID });
const push = methods.find(({ paymentMethodType }) => paymentMethodType === "ach-credit-same-day");
const pull = methods.find(({ paymentMethodType }) => paymentMethodType === "ach-debit-fund");
if (!wallet || !push || !pull) throw new Error("The account needs a wallet and a verified bank account.");

await createSweepConfig(client, {
  accountID,
  walletID: wallet.walletID,
  status: "enabled",
  pushPaymentMethodID: push.paymentMethodID,
  pullPaymentMethodID: pull.paymentMethodID,
  minimumBalance: "150.00", // stays in the wallet
});

for await (const sweep of listSweeps(client, { accountID, walletID: wallet.walletID }))
  console.log(sweep.status, sweep.accruedAmount, sweep.transferID);
