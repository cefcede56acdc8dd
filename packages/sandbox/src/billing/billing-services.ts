import type { Engine } from "../engine/engine.js";
import { type AgreementStore, createAgreementStore } from "./agreement-store.js";
import { createFeeStore, type FeeStore } from "./fee-store.js";
import { createResidualStore, type ResidualStore } from "./residual-store.js";
import { createStatementStore, type StatementStore } from "./statement-store.js";

/** What the operations of billing store. */
export interface BillingServices {
  readonly agreements: AgreementStore;
  readonly fees: FeeStore;
  readonly residuals: ResidualStore;
  readonly statements: StatementStore;
}

/** Creates the stores of the billing of a sandbox. */
export const createBillingServices = (engine: Engine): BillingServices => ({
  agreements: createAgreementStore(engine),
  fees: createFeeStore(engine.store),
  residuals: createResidualStore(engine.store),
  statements: createStatementStore(engine.store),
});
