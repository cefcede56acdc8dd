import type { Account, Capability } from "@moovkit/accounts";
import type { CapabilityIDInput } from "@moovkit/models";
import type { Engine } from "../engine/engine.js";
import { rejectRequest } from "../reject-request.js";
import { createDefaultWallet } from "../wallets/default-wallet.js";
import type { WalletStore } from "../wallets/wallet-store.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import type { AccountStore } from "./account-store.js";
import { broadCapabilityOf, withIncluded } from "./capability-rules.js";
import { listRequirements } from "./requirements.js";
import { reviewAccount, toVerified } from "./review.js";

/** The capabilities of all accounts. */
export interface CapabilityStore {
  /**
   * Returns whether an account can use a capability, such as `wallet.balance` or `send-funds.ach`. An older capability
   * such as `send-funds` includes those that are named after it.
   */
  isEnabled(accountID: string, capability: string): boolean;
  /** Returns a capability. Rejects the request with status 404 if the account did not request it. */
  get(accountID: string, capability: string): Capability;
  /** Returns all capabilities of an account, also those that are not enabled. */
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
  /** Looks again at what the pending capabilities of an account need, after the account has changed. Emits events. */
  reconsider(accountID: string): void;
  /** Disables a capability, unless it is disabled already. Emits `capability.updated`. */
  disable(capability: Capability, disabledReason: string): void;
}

/** What capabilities need besides the engine. */
export interface CapabilityServices {
  readonly events: EventEmitter;
  readonly accounts: AccountStore;
  readonly wallets: WalletStore;
}

const REVIEW = "reviewCapability";
const REVIEW_MS = 60_000;

/** Only a capability that is enabled or disabled has nothing due. */
const withoutRequirements = ({ requirements: _requirements, ...capability }: Capability): Capability =>
  capability;

/** Identifies the review of a capability. Any later change of the capability ends the review. */
const toTaskID = ({ accountID, capability, updatedOn }: Capability): string =>
  `${accountID} ${capability} ${updatedOn}`;

/** Creates the capability store of a sandbox. */
export const createCapabilityStore = (
  { store, scheduler, settings, timestamp }: Engine,
  { events, accounts, wallets }: CapabilityServices,
): CapabilityStore => {
  const table = store.table<readonly Capability[]>("capabilities");
  const list = (accountID: string): readonly Capability[] => table.get(accountID) ?? [];
  const find = (accountID: string, id: string) => list(accountID).find(({ capability }) => capability === id);

  const save = (saved: Capability) => {
    const { accountID } = saved;
    const others = list(accountID);
    const isNew = !others.some(({ capability }) => capability === saved.capability);
    const replaced = others.map((other) => (other.capability === saved.capability ? saved : other));
    const capabilities = isNew ? [...others, saved] : replaced;
    table.set(accountID, capabilities);
    const summary = capabilities.map(({ capability, status }) => ({ capability, status }));
    accounts.save({ ...accounts.get(accountID), capabilities: summary });
  };
  const emit = (type: string, { accountID, capability, status }: Capability) => {
    const { foreignID } = accounts.get(accountID);
    const data = { accountID, foreignID, capabilityID: capability };
    events.emit(type, type === "capability.updated" ? { ...data, status } : data);
  };
  const changeStatus = (capability: Capability, change: Partial<Capability>): Capability => {
    const changed = { ...withoutRequirements(capability), ...change, updatedOn: timestamp() };
    save(changed);
    emit("capability.updated", changed);
    if (changed.capability === "wallet.balance" && changed.status === "enabled")
      createDefaultWallet(wallets, changed.accountID);
    return changed;
  };
  const disable = (capability: Capability, disabledReason: string) => {
    if (capability.status === "disabled") return;
    changeStatus(capability, { status: "disabled", disabledReason, disabledOn: timestamp() });
  };

  /** Takes a pending capability as far as the information about its account allows. */
  const advance = (capability: Capability): void => {
    if (settings.capabilityReview === "none" || capability.capability === "transfers") {
      changeStatus(capability, { status: "enabled" });
      return;
    }
    const currentlyDue = listRequirements(accounts.get(capability.accountID));
    if (currentlyDue.length > 0) save({ ...capability, requirements: { currentlyDue } });
    else scheduler.schedule(REVIEW, toTaskID(changeStatus(capability, { status: "in-review" })), REVIEW_MS);
  };
  const add = (accountID: string, id: CapabilityIDInput): Capability | undefined => {
    const existing = find(accountID, id);
    if (existing && existing.status !== "disabled") return undefined;
    const createdOn = timestamp();
    const requested = {
      capability: id,
      accountID,
      status: "pending",
      createdOn: existing?.createdOn ?? createdOn,
      updatedOn: createdOn,
    } as const;
    save(requested);
    emit("capability.requested", requested);
    return requested;
  };
  const markVerified = (account: Account) => {
    if (account.verification.status === "verified") return;
    const { accountID, foreignID } = account;
    accounts.save({ ...account, ...toVerified(timestamp()) });
    events.emit("account.updated", { accountID, foreignID });
  };
  scheduler.define(REVIEW, (taskID) => {
    const [accountID = "", id = ""] = taskID.split(" ");
    const capability = find(accountID, id);
    if (!capability || toTaskID(capability) !== taskID) return;
    const review = reviewAccount(accounts.get(accountID));
    if (review.kind === "failed") return disable(capability, review.reason);
    markVerified(accounts.get(accountID));
    changeStatus(capability, { status: "enabled" });
  });

  return {
    isEnabled: (accountID, capability) =>
      find(accountID, capability)?.status === "enabled" ||
      find(accountID, broadCapabilityOf(capability))?.status === "enabled",
    get: (accountID, id) =>
      find(accountID, id) ?? rejectRequest(404, { error: "the account has no such capability" }),
    list,
    request: (accountID, requested) => {
      const ids = withIncluded(requested);
      for (const id of ids) {
        const added = add(accountID, id);
        if (added) advance(added);
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
      for (const capability of list(accountID)) if (capability.status === "pending") advance(capability);
    },
    disable,
  };
};
