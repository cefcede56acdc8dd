import type { Capability } from "@moovkit/accounts";
import type { CapabilityID } from "@moovkit/models";
import type { Engine } from "../engine/engine.js";
import type { FileStore } from "../verification/file-store.js";
import type { RepresentativeStore } from "../verification/representative-store.js";
import type { UnderwritingStore } from "../verification/underwriting-store.js";
import { createDefaultWallet } from "../wallets/default-wallet.js";
import type { WalletStore } from "../wallets/wallet-store.js";
import type { EventEmitter } from "../webhooks/event-emitter.js";
import type { AccountStore } from "./account-store.js";

/** The stored capabilities of all accounts. */
export interface CapabilityTable {
  /** Returns the capabilities of an account in the order in which they were requested. */
  list(accountID: string): readonly Capability[];
  find(accountID: string, capability: string): Capability | undefined;
  /** Adds or replaces a capability, and updates the account. */
  save(capability: Capability): void;
  /** Adds a pending capability, unless the account has it. Emits `capability.requested`. */
  add(accountID: string, capability: CapabilityID): Capability | undefined;
  /** Changes the status of a capability. Emits `capability.updated`. */
  changeStatus(capability: Capability, change: Partial<Capability>): Capability;
}

/** What capabilities need besides the engine. */
export interface CapabilityServices {
  readonly events: EventEmitter;
  readonly accounts: AccountStore;
  readonly wallets: WalletStore;
  readonly representatives: RepresentativeStore;
  readonly underwriting: UnderwritingStore;
  readonly files: FileStore;
}

const replaceOrAdd = (capabilities: readonly Capability[], saved: Capability): readonly Capability[] => {
  const isSaved = ({ capability }: Capability) => capability === saved.capability;
  return capabilities.some(isSaved)
    ? capabilities.map((other) => (isSaved(other) ? saved : other))
    : [...capabilities, saved];
};

/** Only a pending capability has requirements. */
const withoutRequirements = ({ requirements: _requirements, ...capability }: Capability): Capability =>
  capability;

/** Creates the table of the capabilities of a sandbox. */
export const createCapabilityTable = (
  { store, timestamp }: Engine,
  { events, accounts, wallets }: CapabilityServices,
): CapabilityTable => {
  const table = store.table<readonly Capability[]>("capabilities");
  const list = (accountID: string): readonly Capability[] => table.get(accountID) ?? [];
  const find = (accountID: string, id: string) => list(accountID).find(({ capability }) => capability === id);
  const describe = ({ accountID, capability }: Capability) => {
    const { foreignID } = accounts.get(accountID);
    return { accountID, foreignID, capabilityID: capability };
  };
  const save = (saved: Capability) => {
    const { accountID } = saved;
    const capabilities = replaceOrAdd(list(accountID), saved);
    table.set(accountID, capabilities);
    const summary = capabilities.map(({ capability, status }) => ({ capability, status }));
    accounts.save({ ...accounts.get(accountID), capabilities: summary });
  };
  return {
    list,
    find,
    save,
    add: (accountID, capability) => {
      const existing = find(accountID, capability);
      if (existing && existing.status !== "disabled") return undefined;
      const updatedOn = timestamp();
      const { createdOn = updatedOn } = existing ?? {};
      const added: Capability = { capability, accountID, status: "pending", createdOn, updatedOn };
      save(added);
      events.emit("capability.requested", describe(added));
      return added;
    },
    changeStatus: (capability, change) => {
      const changed = { ...withoutRequirements(capability), ...change, updatedOn: timestamp() };
      save(changed);
      events.emit("capability.updated", { ...describe(changed), status: changed.status });
      if (changed.capability === "wallet.balance" && changed.status === "enabled")
        createDefaultWallet(wallets, changed.accountID);
      return changed;
    },
  };
};
