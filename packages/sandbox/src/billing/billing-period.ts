import type { Engine } from "../engine/engine.js";

/** A calendar month in UTC. */
export interface BillingPeriod {
  /** RFC 3339. */
  readonly start: string;
  /** The start of the next month. RFC 3339. */
  readonly end: string;
}

/** The task that closes the current billing period. */
export const CLOSE_TASK = "closeBillingPeriod";

/** The key of the only record in the table. */
const CURRENT = "current";

const tableOf = ({ store }: Engine): Map<string, BillingPeriod> =>
  store.table<BillingPeriod>("billingPeriods");

const toPeriod = (time: number): BillingPeriod => {
  const date = new Date(time);
  const startOf = (month: number) => new Date(Date.UTC(date.getUTCFullYear(), month, 1)).toISOString();
  return { start: startOf(date.getUTCMonth()), end: startOf(date.getUTCMonth() + 1) };
};

/**
 * Returns the current billing period. Opens it and schedules its end, unless it is open.
 *
 * @param time - A time in the period, as Unix time in milliseconds.
 */
export const openPeriod = (engine: Engine, time: number = engine.clock.now()): BillingPeriod => {
  const { clock, scheduler } = engine;
  const current = tableOf(engine).get(CURRENT);
  if (current) return current;
  const period = toPeriod(time);
  tableOf(engine).set(CURRENT, period);
  scheduler.schedule(CLOSE_TASK, period.start, Date.parse(period.end) - clock.now());
  return period;
};

/** Ends the current billing period, and returns it. */
export const takePeriod = (engine: Engine): BillingPeriod | undefined => {
  const current = tableOf(engine).get(CURRENT);
  tableOf(engine).delete(CURRENT);
  return current;
};
