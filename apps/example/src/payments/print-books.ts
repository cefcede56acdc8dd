import type { Sandbox } from "@moovkit/sandbox";
import { formatCents } from "../format.js";
import type { TransferStage } from "./payment-stage.js";
import { findWallet } from "./wallets.js";

const UNITS_PER_CENT = 10_000_000n;
const NAME_WIDTH = 10;
const AMOUNT_WIDTH = 8;

/** Reads a decimal with 9 decimal places, without the errors of floating-point numbers. */
const toUnits = (balanceDecimal: string): bigint => BigInt(balanceDecimal.replace(".", ""));

const formatUnits = (units: bigint): string =>
  formatCents(Number(units / UNITS_PER_CENT)).padStart(AMOUNT_WIDTH);

/** Prints the balances of all wallets, and of the networks that money comes from and goes to. They add up to zero. */
export const printBooks = async (stage: TransferStage, sandbox: Sandbox): Promise<void> => {
  const { output, moov, partner, seller, buyer } = stage;
  output.step("Balance the books");
  const walletNames = new Map<string, string>();
  for (const party of [buyer, seller, partner])
    walletNames.set((await findWallet(moov, party)).walletID, party.name);

  let sum = 0n;
  for (const { account, balanceDecimal } of sandbox.balances()) {
    const [kind = "", id = ""] = account.split(":");
    const units = toUnits(balanceDecimal);
    output.row(kind, `${(walletNames.get(id) ?? id).padEnd(NAME_WIDTH)}${formatUnits(units)}`);
    sum += units;
  }
  output.row("sum", `${"".padEnd(NAME_WIDTH)}${formatUnits(sum)}`);
  output.check("the books add up to zero", sum === 0n);
};
