import type { Sandbox } from "@moovkit/sandbox";
import { advance } from "./advance.js";
import type { TransferStage } from "./payment-stage.js";
import { checkBalance } from "./wallets.js";

/**
 * Simulates that the buyer's bank returns the debit that funded the wallet, after the money was spent.
 *
 * @param transferID - The transfer that funded the wallet.
 */
export const returnDebit = async (
  stage: TransferStage,
  sandbox: Sandbox,
  transferID: string,
): Promise<void> => {
  const { output, moov, partner, buyer } = stage;
  output.step("Two days later, the buyer's bank returns the debit");
  await advance(output, sandbox, { days: 2 });
  sandbox.returnTransfer(transferID, { leg: "source", code: "R01" });
  await sandbox.webhooks.settled();
  const { status, source } = await moov.transfers.getTransfer({ accountID: partner.accountID, transferID });
  const { code, reason } = source.achDetails?.return ?? {};
  output.row("funding", `${status} (${code}: ${reason})`);
  output.check("the completed transfer is reversed", status === "reversed");
  await checkBalance(stage, buyer, -8_000);
};
