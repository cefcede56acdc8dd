import { fromCents, fromDecimal, toCents, toDecimal } from "../engine/ledger.js";
import { readRejection } from "../reject-request.js";
import type { Services } from "../services.js";
import { requestTransfer } from "../transfers/request-transfer.js";
import { toLedgerAccount } from "../wallets/available-balance.js";
import { findNextCutOff } from "./cut-off.js";
import { toSweepStatus } from "./follow-sweep-transfer.js";
import type { StoredSweepConfig } from "./sweep-config-store.js";
import type { StoredSweep } from "./sweep-store.js";
import { toSweepTransfer } from "./sweep-transfer.js";

const CUT_OFF_TASK = "endSweep";

const scheduleCutOff = ({ clock, scheduler }: Services, { sweepID }: StoredSweep): void => {
  const now = clock.now();
  scheduler.schedule(CUT_OFF_TASK, sweepID, findNextCutOff(now) - now);
};

/** Starts a sweep of a wallet. It ends at the next cut-off at which there is money to move. */
export const startSweep = (services: Services, config: StoredSweepConfig): void =>
  scheduleCutOff(services, services.sweeps.start(config));

/** Creates the transfer of a sweep. Returns undefined if it is rejected, for example because a bank account is disabled. */
const createSweepTransfer = (services: Services, sweep: StoredSweep, cents: number) => {
  const { paymentMethods, partnerAccountID } = services;
  try {
    const { transfer } = requestTransfer(services, {
      input: toSweepTransfer(paymentMethods, partnerAccountID, sweep, cents),
      idempotencyKey: `sweep of a wallet ${sweep.sweepID}`,
      waitsForRail: false,
      cause: { sweepID: sweep.sweepID },
    });
    return transfer;
  } catch (error) {
    // A bug of the sandbox must not look like a sweep that requires action.
    readRejection(error);
    return undefined;
  }
};

/** Returns the amount to pay out, in cents. Negative if the amount must be debited, because the balance is below zero. */
const findExcess = (balance: bigint, minimumBalance: string): number => {
  const excess = toCents(balance - fromDecimal(minimumBalance));
  return excess < 0 && balance >= 0n ? 0 : excess;
};

/** Brings a wallet to its minimum balance, and starts the next sweep. */
const moveExcess = (services: Services, sweep: StoredSweep, config: StoredSweepConfig): void => {
  const { sweeps, ledger } = services;
  const balance = ledger.balance(toLedgerAccount(sweep.walletID));
  const cents = findExcess(balance, config.minimumBalance ?? "0.00");
  if (cents === 0) return;
  const transfer = createSweepTransfer(services, sweep, cents);
  if (!transfer) {
    sweeps.changeStatus(sweep, "action-required");
    return;
  }
  const { transferID, status, amount } = transfer;
  sweeps.end(sweep, {
    status: toSweepStatus(status),
    transferID,
    transferAmount: toDecimal(fromCents(amount.value)),
    residualBalance: toDecimal(balance - fromCents(cents)),
  });
  startSweep(services, config);
};

const runCutOff = (services: Services, sweepID: string): void => {
  const { sweeps, sweepConfigs, wallets } = services;
  const sweep = sweeps.find(sweepID);
  if (!sweep || sweeps.findCurrent(sweep.walletID) !== sweep) return;
  const config = sweepConfigs.findByWallet(sweep.walletID);
  if (!config || !wallets.isOpen(sweep.walletID)) {
    sweeps.end(sweep, { status: "canceled" });
    return;
  }
  moveExcess(services, sweep, config);
  if (sweeps.findCurrent(sweep.walletID)?.sweepID === sweepID) scheduleCutOff(services, sweep);
};

/** Defines the task of sweeps. */
export const defineSweepTasks = (services: Services): void =>
  services.scheduler.define(CUT_OFF_TASK, (sweepID) => runCutOff(services, sweepID));
