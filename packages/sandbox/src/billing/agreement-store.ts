import type { FeePlan, FeePlanAgreement } from "@moovkit/billing";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";

/** An agreement as it is stored. */
export interface StoredAgreement extends FeePlanAgreement {
  readonly accountID: string;
}

/** The fee plans that accounts have accepted. */
export interface AgreementStore {
  /** Returns the agreements of an account, the oldest first. */
  list(accountID: string): readonly StoredAgreement[];
  /** Returns the active agreement of an account. */
  findActive(accountID: string): StoredAgreement | undefined;
  /** Returns the active agreements of all accounts. */
  listActive(): readonly StoredAgreement[];
  /** Adds an agreement, and terminates the active one. */
  accept(accountID: string, plan: FeePlan): StoredAgreement;
}

const isActive = ({ status }: StoredAgreement): boolean => status === "active";

/** Creates the store of the fee plan agreements of a sandbox. */
export const createAgreementStore = ({ store, timestamp }: Engine): AgreementStore => {
  const agreements = store.table<StoredAgreement>("feePlanAgreements");
  const accounts = createGroups(agreements, ({ accountID }) => accountID);
  const findActive = (accountID: string) => accounts.list(accountID).find(isActive);
  return {
    list: accounts.list,
    findActive,
    listActive: () => [...agreements.values()].filter(isActive),
    accept: (accountID, { createdAt: _createdAt, ...terms }) => {
      const previous = findActive(accountID);
      if (previous) accounts.set(previous.agreementID, { ...previous, status: "terminated" });
      const agreement: StoredAgreement = {
        ...terms,
        agreementID: crypto.randomUUID(),
        accountID,
        acceptedOn: timestamp(),
        status: "active",
      };
      accounts.set(agreement.agreementID, agreement);
      return agreement;
    },
  };
};
