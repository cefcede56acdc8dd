import type { Moov } from "moovkit";
import { formatCents } from "../format.js";
import { type Endpoint, findPaymentMethod } from "./find-payment-method.js";
import type { TransferStage } from "./payment-stage.js";

/** A transfer to create. */
export interface Movement {
  /** Names the transfer in the output. */
  readonly foreignID: string;
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly cents: number;
  /** What the partner keeps. */
  readonly feeCents?: number;
}

const describe = ({ party, type }: Endpoint): string => `${party.name}'s ${type}`;

/** Creates a transfer, and waits for its first webhooks. Returns it with the metadata of the response. */
export const moveMoney = async (
  stage: TransferStage,
  { foreignID, from, to, cents, feeCents }: Movement,
): Promise<Awaited<ReturnType<ReturnType<Moov["transfers"]["createTransfer"]>["withResponse"]>>> => {
  const source = { paymentMethodID: await findPaymentMethod(stage, from) };
  const destination = { paymentMethodID: await findPaymentMethod(stage, to) };
  const fee = feeCents === undefined ? "" : `, of which the partner keeps ${formatCents(feeCents)}`;
  stage.output.row(foreignID, `${formatCents(cents)}, ${describe(from)} → ${describe(to)}${fee}`);
  const created = await stage.moov.transfers
    .createTransfer({
      accountID: stage.partner.accountID,
      source,
      destination,
      amount: { currency: "USD", value: cents },
      ...(feeCents !== undefined && { facilitatorFee: { total: feeCents } }),
      foreignID,
    })
    .withResponse();
  await stage.target.sandbox?.webhooks.settled();
  return created;
};
