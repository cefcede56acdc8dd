import { createMoov } from "moovkit";

const { MOOV_PUBLIC_KEY: publicKey, MOOV_SECRET_KEY: secretKey } = process.env;

// Outside the handler, so that all invocations of an execution environment share the client and its connections.
const moov = createMoov({ publicKey, secretKey, timeoutMs: 5_000 });

/** Time to report the outcome before Lambda ends the invocation. */
const RESERVED_MS = 1_000;

/** The part of the context of Lambda that the handler uses. */
export interface LambdaContext {
  getRemainingTimeInMillis(): number;
}

export interface Payout {
  /** ID of the payout in your database. */
  readonly payoutID: string;
  readonly accountID: string;
  readonly sourceID: string;
  readonly destinationID: string;
  readonly cents: number;
}

/** Pays out once, however often Lambda invokes it with the same payout. */
export const handler = async (payout: Payout, context: LambdaContext): Promise<{ transferID: string }> => {
  const deadlineMs = Math.max(1, context.getRemainingTimeInMillis() - RESERVED_MS);
  const { transferID } = await moov.transfers.createTransfer(
    {
      accountID: payout.accountID,
      source: { paymentMethodID: payout.sourceID },
      destination: { paymentMethodID: payout.destinationID },
      amount: { currency: "USD", value: payout.cents },
      idempotencyKey: payout.payoutID,
    },
    { deadlineMs },
  );
  return { transferID };
};
