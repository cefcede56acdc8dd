import type { Dispute } from "@moovkit/disputes";
import type { Store } from "../engine/store.js";
import { createGroups } from "../groups.js";
import { rejectRequest } from "../reject-request.js";

/** A dispute as it is stored. */
export interface DisputeRecord {
  readonly dispute: Dispute;
  /** The account under which the payment was created. */
  readonly facilitatorID: string;
  /** The account that paid. */
  readonly cardholderAccountID: string;
  /** The transaction of the payment in the wallet of the merchant. */
  readonly transactionID: string;
  /** Whether the disputed amount has been taken from the merchant. */
  readonly isTaken: boolean;
}

/** The disputes of a sandbox. */
export interface DisputeStore {
  /** Adds or replaces a dispute. */
  save(record: DisputeRecord): void;
  /** Returns a dispute of any account. */
  find(disputeID: string): DisputeRecord | undefined;
  /**
   * Returns a dispute of a payment that an account facilitated or received. Rejects the request with status 404 if the
   * dispute does not exist.
   */
  get(accountID: string, disputeID: string): DisputeRecord;
  /** Returns the disputes of payments that an account facilitated or received, the newest first. */
  list(accountID: string): readonly DisputeRecord[];
  /** Returns the disputes of a transfer, the oldest first. */
  listOfTransfer(transferID: string): readonly DisputeRecord[];
}

const isVisibleTo = ({ facilitatorID, dispute }: DisputeRecord, accountID: string): boolean =>
  facilitatorID === accountID || dispute.merchantAccountID === accountID;

/** Creates the dispute store of a sandbox. */
export const createDisputeStore = (store: Store): DisputeStore => {
  const records = store.table<DisputeRecord>("disputes");
  const transfers = createGroups(records, ({ dispute }) => dispute.transfer.transferID);
  const find = (disputeID: string) => records.get(disputeID);
  return {
    save: (record) => transfers.set(record.dispute.disputeID, record),
    find,
    get: (accountID, disputeID) => {
      const record = find(disputeID);
      return record && isVisibleTo(record, accountID)
        ? record
        : rejectRequest(404, { error: "the account has no such dispute" });
    },
    list: (accountID) => [...records.values()].filter((record) => isVisibleTo(record, accountID)).reverse(),
    listOfTransfer: transfers.list,
  };
};
