import type { Underwriting } from "@moovkit/verification";
import type { Engine } from "../engine/engine.js";

/** The underwriting of an account, and the review that it waits for. */
interface StoredUnderwriting {
  readonly underwriting: Underwriting;
  /** When it was last saved. A later change ends an earlier review. */
  readonly savedOn: string;
}

/** The underwriting of all accounts. */
export interface UnderwritingStore {
  /** Returns the underwriting of an account. The status is `notRequested` before it is saved for the first time. */
  get(accountID: string): Underwriting;
  /** Replaces the underwriting of an account. Returns when it was saved. */
  save(accountID: string, underwriting: Underwriting): string;
  /** Returns whether the underwriting is the one that was saved at a time. */
  isUnchangedSince(accountID: string, savedOn: string): boolean;
}

/** Creates the store of the underwriting of a sandbox. */
export const createUnderwritingStore = ({ store, timestamp }: Engine): UnderwritingStore => {
  const table = store.table<StoredUnderwriting>("underwriting");
  return {
    get: (accountID) => table.get(accountID)?.underwriting ?? { status: "notRequested" },
    save: (accountID, underwriting) => {
      const savedOn = timestamp();
      table.set(accountID, { underwriting, savedOn });
      return savedOn;
    },
    isUnchangedSince: (accountID, savedOn) => table.get(accountID)?.savedOn === savedOn,
  };
};
