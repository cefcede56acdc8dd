import type { Sandbox } from "@moovkit/sandbox";
import { advance } from "./advance.js";
import { moveMoney } from "./move-money.js";
import type { TransferStage } from "./payment-stage.js";
import { checkBalance } from "./wallets.js";

/** Pays the seller from the buyer's wallet, and sends a part of the money to the seller's bank account. */
export const payOut = async (stage: TransferStage, sandbox: Sandbox): Promise<void> => {
  const { output, seller, buyer } = stage;
  output.step("Pay the seller, and pay out to the seller's bank account");
  await moveMoney(stage, {
    foreignID: "payment",
    from: { party: buyer, type: "moov-wallet" },
    to: { party: seller, type: "moov-wallet" },
    cents: 8_000,
    feeCents: 100,
  });
  await moveMoney(stage, {
    foreignID: "payout-1",
    from: { party: seller, type: "moov-wallet" },
    to: { party: seller, type: "ach-credit-standard" },
    cents: 5_000,
  });
  await advance(output, sandbox, { hours: 1 });
  await checkBalance(stage, seller, 2_900);
};
