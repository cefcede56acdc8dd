import type { Sandbox } from "@moovkit/sandbox";
import { NEEDS_SANDBOX, type Stage } from "../stage.js";
import { acceptTerms } from "./accept-terms.js";
import { advance } from "./advance.js";
import { createAccounts } from "./create-accounts.js";
import { fundWallet } from "./fund-wallet.js";
import { linkBankAccounts } from "./link-bank-accounts.js";
import { loseResponse } from "./lose-response.js";
import type { Party } from "./party.js";
import { payOut } from "./pay-out.js";
import type { PaymentStage, TransferStage } from "./payment-stage.js";
import { printBooks } from "./print-books.js";
import { receiveWebhooks } from "./receive-webhooks.js";
import { returnDebit } from "./return-debit.js";
import { listScopes } from "./scopes.js";
import { checkBalance } from "./wallets.js";
import { openReceiver } from "./webhook-receiver.js";

const findPartner = (accountID: string | undefined): Party | undefined =>
  accountID === undefined ? undefined : { name: "partner", accountID };

/** Runs the steps that need the clock, the faults and the returns of the sandbox. */
const showInSandbox = async (stage: TransferStage, sandbox: Sandbox): Promise<void> => {
  await using receiver = await openReceiver();
  await receiveWebhooks(stage, receiver);
  const fundingID = await fundWallet(stage);
  await advance(stage.output, sandbox, { hours: 1 });
  await checkBalance(stage, stage.buyer, 12_000);
  await payOut(stage, sandbox);
  await loseResponse(stage, sandbox);
  await returnDebit(stage, sandbox, fundingID);
  await printBooks(stage, sandbox);
};

/** Runs the steps that are possible on any server. */
const showOnServer = async (stage: PaymentStage, partner: Party | undefined): Promise<void> => {
  const { output } = stage;
  output.skip("Receive webhooks", "Moov needs a public URL");
  if (partner) await fundWallet({ ...stage, partner });
  else output.skip("Fund the buyer's wallet", "MOOV_ACCOUNT_ID is not set");
  output.skip("Pay out", partner ? "the money arrives in about an hour" : "the wallet is empty");
  output.skip("Lose the response to a payout", NEEDS_SANDBOX);
  output.skip("Return the debit", NEEDS_SANDBOX);
  output.skip("Balance the books", NEEDS_SANDBOX);
};

/** Moves money: from a bank account to a wallet, to another wallet, and to another bank account. */
export const showPayments = async (stage: Stage): Promise<void> => {
  const { sandbox, partnerAccountID } = stage.target;
  const parties = await createAccounts(stage);
  const partner = findPartner(partnerAccountID);
  const moov = stage.clients.withScopes(listScopes(parties, partner));
  const paymentStage = { ...stage, ...parties, moov };
  await acceptTerms(paymentStage);
  await linkBankAccounts(paymentStage);
  if (sandbox && partner) await showInSandbox({ ...paymentStage, partner }, sandbox);
  else await showOnServer(paymentStage, partner);
};
