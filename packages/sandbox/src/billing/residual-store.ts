import type { Residual } from "@moovkit/billing";
import type { Store } from "../engine/store.js";
import { rejectRequest } from "../reject-request.js";

/** The residuals of the partner account. */
export interface ResidualStore {
  /** Returns a residual. Rejects the request with status 404 if the account has no such residual. */
  get(accountID: string, residualID: string): Residual;
  /** Returns the residuals of an account, the oldest first. */
  list(accountID: string): readonly Residual[];
  add(residual: Residual): void;
}

/** Creates the store of the residuals of a sandbox. */
export const createResidualStore = (store: Store): ResidualStore => {
  const residuals = store.table<Residual>("residuals");
  return {
    get: (accountID, residualID) => {
      const residual = residuals.get(residualID);
      return residual?.partnerAccountID === accountID
        ? residual
        : rejectRequest(404, { error: "the account has no such residual" });
    },
    list: (accountID) =>
      [...residuals.values()].filter(({ partnerAccountID }) => partnerAccountID === accountID),
    add: (residual) => {
      residuals.set(residual.residualID, residual);
    },
  };
};
