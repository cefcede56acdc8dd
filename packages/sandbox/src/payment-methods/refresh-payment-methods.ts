import type { BasicPaymentMethod } from "@moovkit/models";
import { SECOND_MS } from "../durations.js";
import type { Engine } from "../engine/engine.js";
import type { Groups } from "../groups.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import { type FindSource, typesOfSource } from "./payment-source.js";
import type { PaymentMethodTiming } from "./timing.js";

/** A payment method as it is stored. Only payment methods that can be used now are stored. */
export interface StoredPaymentMethod extends BasicPaymentMethod {
  readonly accountID: string;
  readonly sourceID: string;
}

/**
 * Brings the payment methods of a wallet, a bank account or a card in line with its state. Those that it no longer has are
 * disabled at once. Emits events.
 *
 * @param accountID - The account of the source.
 * @param sourceID - The ID of the source. The source can have been removed.
 * @param timing - When the new payment methods can be used.
 */
export type RefreshPaymentMethods = (
  accountID: string,
  sourceID: string,
  timing: PaymentMethodTiming,
) => void;

/** What payment methods are created from. */
export interface RefreshServices {
  readonly events: EventEmitter;
  readonly accounts: Groups<StoredPaymentMethod>;
  readonly findSource: FindSource;
}

/** The name of the table with the time at which each payment method was disabled. */
export const DISABLED_PAYMENT_METHODS = "disabledPaymentMethods";

const CREATION = "createPaymentMethods";
const CREATION_DELAY_MS = 1 * SECOND_MS;

/** Creates the function that keeps payment methods in line with the state of their sources. */
export const createRefresh = (
  { store, scheduler, timestamp }: Engine,
  { events, accounts, findSource }: RefreshServices,
): RefreshPaymentMethods => {
  const disabledOn = store.table<string>(DISABLED_PAYMENT_METHODS);
  const add = (stored: StoredPaymentMethod) => {
    const { accountID, paymentMethodID, sourceID } = stored;
    accounts.set(paymentMethodID, stored);
    events.emit("paymentMethod.enabled", { accountID, paymentMethodID, sourceID });
  };
  const remove = ({ accountID, paymentMethodID, sourceID }: StoredPaymentMethod) => {
    accounts.delete(paymentMethodID);
    disabledOn.set(paymentMethodID, timestamp());
    events.emit("paymentMethod.disabled", { accountID, paymentMethodID, sourceID });
  };
  const refresh: RefreshPaymentMethods = (accountID, sourceID, timing) => {
    const source = findSource(sourceID);
    const types: readonly string[] = source ? typesOfSource(source) : [];
    const stored = accounts.list(accountID).filter((other) => other.sourceID === sourceID);
    const missing = types.filter(
      (type) => !stored.some(({ paymentMethodType }) => paymentMethodType === type),
    );
    for (const paymentMethod of stored)
      if (!types.includes(paymentMethod.paymentMethodType)) remove(paymentMethod);
    if (timing === "now")
      for (const paymentMethodType of missing)
        add({ paymentMethodID: crypto.randomUUID(), paymentMethodType, accountID, sourceID });
    else if (missing.length > 0) scheduler.schedule(CREATION, sourceID, CREATION_DELAY_MS);
  };
  scheduler.define(CREATION, (sourceID) => {
    const source = findSource(sourceID);
    if (source) refresh(source.accountID, sourceID, "now");
  });
  return refresh;
};
