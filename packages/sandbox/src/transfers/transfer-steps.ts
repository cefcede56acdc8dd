import type { Transfer } from "@moovkit/transfers";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../durations.js";
import type { LegStatus } from "./leg-status.js";
import { railOf, type Side } from "./rails.js";
import { type DeclineCode, findDecline, findTestReturn } from "./test-values.js";

/** What happens to a transfer next. It is due when a delay has passed since the previous step. */
export type Step =
  | { readonly kind: "leg"; readonly side: Side; readonly status: LegStatus; readonly delayMs: number }
  | { readonly kind: "return"; readonly side: Side; readonly code: string; readonly delayMs: number }
  | {
      readonly kind: "decline";
      readonly side: Side;
      readonly failureCode: DeclineCode;
      readonly delayMs: number;
    }
  | { readonly kind: "complete"; readonly delayMs: number };

type Progress = readonly (readonly [status: LegStatus, delayMs: number])[];

const ACH_PROGRESS: Progress = [
  ["initiated", 0],
  ["originated", 5 * MINUTE_MS],
  ["completed", 55 * MINUTE_MS],
];

const SAME_DAY_ACH_PROGRESS: Progress = [
  ["initiated", 0],
  ["originated", 1 * MINUTE_MS],
  ["completed", 9 * MINUTE_MS],
];

const PROGRESS = {
  wallet: [],
  ach: ACH_PROGRESS,
  "instant-bank": [
    ["initiated", 0],
    ["completed", 2 * SECOND_MS],
  ],
  card: [
    ["initiated", 0],
    ["confirmed", 1 * SECOND_MS],
    ["settled", 1 * HOUR_MS],
    ["completed", 1 * HOUR_MS],
  ],
} satisfies Readonly<Record<string, Progress>>;

/** How long after completion a bank returns a payment. */
const RETURN_DELAY_MS = 1 * HOUR_MS;

const HOLD_MS: Readonly<Record<string, number>> = { "1-day": 1 * DAY_MS, "2-days": 2 * DAY_MS };

const progressOf = (transfer: Transfer, side: Side): Progress => {
  const leg = transfer[side];
  return leg.paymentMethodType === "ach-credit-same-day" ? SAME_DAY_ACH_PROGRESS : PROGRESS[railOf(leg)];
};

/** Returns the steps of a leg, up to the one at which a test value ends it. */
const listLegSteps = (transfer: Transfer, side: Side): readonly Step[] => {
  const leg = transfer[side];
  const steps = progressOf(transfer, side).map(
    ([status, delayMs]): Step => ({ kind: "leg", side, status, delayMs }),
  );
  const [initiated, originated] = steps;
  // A leg can start long after its transfer was created, and its card may have expired by then.
  const { initiatedOn = transfer.createdOn } = leg.cardDetails ?? {};
  const failureCode = findDecline(leg, Date.parse(initiatedOn));
  if (failureCode && initiated)
    return [initiated, { kind: "decline", side, failureCode, delayMs: 1 * SECOND_MS }];
  const testReturn = findTestReturn(transfer.amount.value);
  if (
    railOf(leg) !== "ach" ||
    testReturn?.side !== side ||
    testReturn.when !== "originated" ||
    !initiated ||
    !originated
  )
    return steps;
  return [initiated, originated, { kind: "return", side, code: testReturn.code, delayMs: 30 * MINUTE_MS }];
};

/** Returns the return that a test value triggers after completion. */
const listLateSteps = ({ amount, source, destination }: Transfer): readonly Step[] => {
  const testReturn = findTestReturn(amount.value);
  if (testReturn?.when !== "completed") return [];
  const { side, code } = testReturn;
  const leg = side === "source" ? source : destination;
  return railOf(leg) === "ach" ? [{ kind: "return", side, code, delayMs: RETURN_DELAY_MS }] : [];
};

/**
 * Returns all steps of a transfer that is not canceled and whose payments are not returned on demand. The steps of the
 * destination follow those of the source.
 */
export const listSteps = (transfer: Transfer): readonly Step[] => {
  const holdMs = HOLD_MS[transfer.source.achDetails?.debitHoldPeriod ?? "no-hold"] ?? 0;
  const [firstDestinationStep, ...destinationSteps] = listLegSteps(transfer, "destination");
  return [
    ...listLegSteps(transfer, "source"),
    ...(firstDestinationStep ? [{ ...firstDestinationStep, delayMs: holdMs }, ...destinationSteps] : []),
    { kind: "complete", delayMs: firstDestinationStep ? 0 : holdMs },
    ...listLateSteps(transfer),
  ];
};
