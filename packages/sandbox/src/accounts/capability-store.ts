import type { Capability } from "@moovkit/accounts";
import type { CapabilityIDInput } from "@moovkit/models";
import type { Engine } from "../engine/engine.js";
import { rejectRequest } from "../reject-request.js";
import { createCapabilityReview } from "./capability-review.js";
import { addIncluded, broadCapabilityOf } from "./capability-rules.js";
import { type CapabilityServices, createCapabilityTable } from "./capability-table.js";

/** The capabilities of all accounts. */
export interface CapabilityStore {
  /**
   * Returns whether an account can use a capability, such as `wallet.balance` or `send-funds.ach`. An older capability
   * such as `send-funds` includes those that are named after it.
   */
  isEnabled(accountID: string, capability: string): boolean;
  /** Returns a capability. Rejects the request with status 404 if the account did not request it. */
  get(accountID: string, capability: string): Capability;
  /** Returns all capabilities of an account, including those that are not enabled. */
  list(accountID: string): readonly Capability[];
  /**
   * Requests capabilities, and those that they include. Emits events. With the option `capabilityReview: "none"` they are
   * enabled at once.
   *
   * @returns The requested capabilities with those that they include.
   */
  request(accountID: string, requested: readonly CapabilityIDInput[]): readonly Capability[];
  /** Enables capabilities without a review. Emits events. */
  enable(accountID: string, capabilities: readonly CapabilityIDInput[]): void;
  /** Checks again what the pending capabilities of an account need, after the account has changed. Emits events. */
  reconsider(accountID: string): void;
  /** Disables a capability, unless it is disabled already. Emits `capability.updated`. */
  disable(capability: Capability, disabledReason: string): void;
}

/** Creates the capability store of a sandbox. */
export const createCapabilityStore = (engine: Engine, services: CapabilityServices): CapabilityStore => {
  const table = createCapabilityTable(engine, services);
  const review = createCapabilityReview(engine, services, table);
  const { list, find, add, changeStatus } = table;
  return {
    isEnabled: (accountID, capability) =>
      find(accountID, capability)?.status === "enabled" ||
      find(accountID, broadCapabilityOf(capability))?.status === "enabled",
    get: (accountID, id) =>
      find(accountID, id) ?? rejectRequest(404, { error: "the account has no such capability" }),
    list,
    request: (accountID, requested) => {
      const ids = addIncluded(requested);
      for (const id of ids) {
        const added = add(accountID, id);
        if (added) review(added);
      }
      return list(accountID).filter(({ capability }) => ids.some((id) => id === capability));
    },
    enable: (accountID, ids) => {
      for (const id of ids) {
        const added = add(accountID, id);
        if (added) changeStatus(added, { status: "enabled" });
      }
    },
    reconsider: (accountID) => {
      for (const capability of list(accountID)) if (capability.status === "pending") review(capability);
    },
    disable: (capability, disabledReason) => {
      if (capability.status === "disabled") return;
      changeStatus(capability, { status: "disabled", disabledReason, disabledOn: engine.timestamp() });
    },
  };
};
