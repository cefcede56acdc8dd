import type { Moov } from "moovkit";
import { formatCents } from "../format.js";
import { CheckFailedError } from "../output.js";
import type { Party } from "./party.js";
import type { PaymentStage } from "./payment-stage.js";

type Wallet = Awaited<ReturnType<Moov["wallets"]["getWallet"]>>;

/** Returns the wallet of an account. */
export const findWallet = async (moov: Moov, { accountID, name }: Party): Promise<Wallet> => {
  const [wallet] = await moov.wallets.listWallets({ accountID });
  if (!wallet) throw new CheckFailedError(`check failed: the ${name} has no wallet`);
  return wallet;
};

/** Checks how much money the wallet of an account contains. */
export const checkBalance = async (
  { moov, output }: PaymentStage,
  party: Party,
  cents: number,
): Promise<void> => {
  const { availableBalance } = await findWallet(moov, party);
  output.check(`the ${party.name}'s wallet contains ${formatCents(cents)}`, availableBalance.value === cents);
};
