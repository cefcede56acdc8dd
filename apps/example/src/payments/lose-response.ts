import type { Sandbox } from "@moovkit/sandbox";
import { moveMoney } from "./move-money.js";
import type { TransferStage } from "./payment-stage.js";
import { checkBalance } from "./wallets.js";

/** Loses the response to a payout that was created. The retry does not pay a second time. */
export const loseResponse = async (stage: TransferStage, sandbox: Sandbox): Promise<void> => {
  const { output, moov, partner, seller } = stage;
  output.step("Lose the response to a payout");
  sandbox.faults.next({ reset: "after", operation: "createTransfer" });
  const foreignID = "payout-2";
  const { data, response } = await moveMoney(stage, {
    foreignID,
    from: { party: seller, type: "moov-wallet" },
    to: { party: seller, type: "ach-credit-standard" },
    cents: 2_000,
  });

  const [lost, repeated] = sandbox.requests
    .filter(({ operation }) => operation === "createTransfer")
    .slice(-2);
  const key = lost?.headers["x-idempotency-key"];
  output.check(
    "the retry sent the same idempotency key",
    key !== undefined && key === repeated?.headers["x-idempotency-key"],
  );
  const transfers = await moov.transfers.listTransfers({ accountID: partner.accountID, foreignID });
  const [original] = transfers;
  output.check(
    `status ${response.status} resolves with the original transfer`,
    response.status === 409 && original?.transferID === data.transferID,
  );
  output.check("exactly one transfer exists", transfers.length === 1);
  await checkBalance(stage, seller, 900);
};
