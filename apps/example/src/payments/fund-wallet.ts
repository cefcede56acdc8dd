import { moveMoney } from "./move-money.js";
import type { TransferStage } from "./payment-stage.js";

/**
 * Debits the buyer's bank account. The money arrives in the buyer's wallet an hour later.
 *
 * @returns The ID of the transfer.
 */
export const fundWallet = async (stage: TransferStage): Promise<string> => {
  stage.output.step("Fund the buyer's wallet");
  const { data, response } = await moveMoney(stage, {
    foreignID: "funding",
    from: { party: stage.buyer, type: "ach-debit-fund" },
    to: { party: stage.buyer, type: "moov-wallet" },
    cents: 12_000,
  });
  stage.output.check("the transfer is created", response.status < 300);
  return data.transferID;
};
