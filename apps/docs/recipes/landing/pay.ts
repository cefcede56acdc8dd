import { createMoov } from "moovkit";

const { env } = process;
const moov = createMoov({
  publicKey: env.MOOV_PUBLIC_KEY,
  secretKey: env.MOOV_SECRET_KEY,
});

await moov.transfers.createTransfer({
  accountID: env.MOOV_ACCOUNT_ID ?? "",
  source: { paymentMethodID: env.WALLET ?? "" },
  destination: { paymentMethodID: env.BANK_ACCOUNT ?? "" },
  amount: { currency: "USD", value: 1204 }, // $12.04
  idempotencyKey: "wages-2026-01-ada", // pays once
});
console.log("Ada gets $12.04.");
