import type { ACHException, Transfer } from "@moovkit/transfers";
import { railOf, type Side } from "./rails.js";

/** Progress of a leg. Each rail uses some of these statuses. */
export type LegStatus =
  | "initiated"
  | "originated"
  | "confirmed"
  | "settled"
  | "completed"
  | "failed"
  | "returned"
  | "canceled";

/** Why a leg failed or was returned. */
export interface LegFailure {
  readonly return?: ACHException;
  readonly failureCode?: string;
}

/** The field of a leg with the details of its rail. A wallet has none. */
const DETAILS = { ach: "achDetails", card: "cardDetails", "instant-bank": "instantBankDetails" } as const;

type DetailsField = (typeof DETAILS)[keyof typeof DETAILS];

type DetailsByField = Readonly<Partial<Record<DetailsField, { readonly status?: string }>>>;

const detailsFieldOf = (leg: Transfer[Side]): DetailsField | undefined => {
  const rail = railOf(leg);
  return rail === "wallet" ? undefined : DETAILS[rail];
};

/** Returns the status of a leg, if it has started and is not a wallet. */
export const legStatusOf = (transfer: Transfer, side: Side): string | undefined => {
  const leg = transfer[side];
  const field = detailsFieldOf(leg);
  return field && (leg as DetailsByField)[field]?.status;
};

/** Returns a transfer whose leg has a status since a time. */
export const withLegStatus = (
  transfer: Transfer,
  side: Side,
  status: LegStatus,
  time: string,
  failure: LegFailure = {},
): Transfer => {
  const leg = transfer[side];
  const field = detailsFieldOf(leg);
  if (field === undefined) return transfer;
  const details = { ...(leg as DetailsByField)[field], status, [`${status}On`]: time, ...failure };
  return { ...transfer, [side]: { ...leg, [field]: details } };
};
