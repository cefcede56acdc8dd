import type { HistoryResult, PayoutResult } from "./pay-once-run.js";

/** Converts a decimal in dollars with 9 decimal places to its smallest unit. */
const toUnits = (decimal: string): bigint => BigInt(decimal.replace(".", ""));

const UNITS_PER_CENT = 10_000_000n;

const checkCalls = ({ calls, transfers }: PayoutResult): readonly string[] =>
  calls.flatMap(({ outcome, processedRequests }, index) => {
    const name = `call ${index + 1}`;
    if (outcome.kind === "resolved") {
      const isOnlyTransfer = transfers.length === 1 && transfers[0]?.transferID === outcome.transferID;
      return isOnlyTransfer ? [] : [`${name} resolved, but its transfer is not the only one`];
    }
    if (outcome.kind === "lost") return [];
    if (outcome.processed === "no" && processedRequests > 0)
      return [`${name} rejected with processed "no", but the server processed one of its requests`];
    if (outcome.processed === "yes" && transfers.length === 0)
      return [`${name} rejected with processed "yes", but there is no transfer`];
    return [];
  });

const checkUnprocessed = ({ calls, transfers }: PayoutResult): readonly string[] =>
  transfers.length > 0 &&
  calls.every(({ outcome }) => outcome.kind === "rejected" && outcome.processed === "no")
    ? ['every call rejected with processed "no", but there is a transfer']
    : [];

const checkLastCall = ({ transfers, lastCall, finalTransfers }: PayoutResult): readonly string[] => {
  if (lastCall.kind !== "resolved") return ["another call with the same key does not resolve"];
  const [original] = transfers;
  const problems: string[] = [];
  if (lastCall.status !== (original ? 409 : 200))
    problems.push(`another call with the same key has status ${lastCall.status}`);
  if (original && original.transferID !== lastCall.transferID)
    problems.push("another call with the same key resolves with another transfer");
  if (finalTransfers.length !== 1) problems.push(`it has ${finalTransfers.length} transfers at the end`);
  return problems;
};

const checkPayout = (payout: PayoutResult): readonly string[] => {
  const { transfers } = payout;
  return [
    ...(transfers.length > 1 ? [`it has ${transfers.length} transfers`] : []),
    ...checkCalls(payout),
    ...checkUnprocessed(payout),
    ...checkLastCall(payout),
  ];
};

const checkMoney = (result: HistoryResult): readonly string[] => {
  const { payouts, walletBalances, debitedTransferIDs, balances } = result;
  const transferIDs = payouts.flatMap(({ finalTransfers }) =>
    finalTransfers.map(({ transferID }) => transferID),
  );
  const cents = payouts.reduce((sum, payout) => sum + payout.cents * payout.finalTransfers.length, 0);
  const [before, after] = walletBalances.map(toUnits);
  const problems: string[] = [];
  if (transferIDs.toSorted().join() !== debitedTransferIDs.toSorted().join())
    problems.push("the wallet was not debited exactly once for each transfer");
  if ((before ?? 0n) - (after ?? 0n) !== BigInt(cents) * UNITS_PER_CENT)
    problems.push("the balance of the wallet has not changed by the sum of the transfers");
  if (balances.map(toUnits).reduce((sum, units) => sum + units, 0n) !== 0n)
    problems.push("the balances do not add up to zero");
  return problems;
};

/** Returns the ways in which a result violates the rule that nothing is paid twice. */
export const findProblems = (result: HistoryResult): readonly string[] => [
  ...result.payouts.flatMap((payout, index) =>
    checkPayout(payout).map((problem) => `payout ${index + 1}: ${problem}`),
  ),
  ...checkMoney(result),
];
