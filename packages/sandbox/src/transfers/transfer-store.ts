import type { Transfer } from "@moovkit/transfers";
import type { Store } from "../engine/store.js";
import { rejectRequest } from "../reject-request.js";

/** A transfer as it is stored. */
export interface TransferRecord {
  readonly transfer: Transfer;
  /** The account under which the transfer was created. */
  readonly facilitatorID: string;
  readonly idempotencyKey: string;
  /** Number of steps that the transfer has taken. */
  readonly stepsTaken: number;
  /** When the last step was due, as Unix time in milliseconds. */
  readonly lastStepAt: number;
  /** The side that pays the fees of a payout. By default the source. */
  readonly payoutFeePaidBy?: "source" | "destination";
  /** The pending transaction in the wallet that receives the money. */
  readonly incomingTransactionID?: string;
}

/** The transfers of a sandbox. */
export interface TransferStore {
  /** Adds a transfer. */
  add(record: TransferRecord): void;
  /** Replaces a transfer. */
  save(record: TransferRecord): void;
  /** Returns a transfer of any account. */
  find(transferID: string): TransferRecord | undefined;
  /** Returns a transfer that an account facilitates, sends or receives. */
  findVisible(accountID: string, transferID: string): TransferRecord | undefined;
  /** Like `findVisible`. Rejects the request with status 404 if the transfer does not exist. */
  get(accountID: string, transferID: string): TransferRecord;
  /** Returns a transfer that an account facilitates. Rejects the request with status 404 if it does not exist. */
  getFacilitated(accountID: string, transferID: string): TransferRecord;
  /** Returns the transfer that an account has created with an idempotency key. Keys do not expire. */
  findByKey(accountID: string, idempotencyKey: string): TransferRecord | undefined;
  /** Returns the transfers that an account facilitates, sends or receives, the newest first. */
  list(accountID: string): Iterable<TransferRecord>;
  /** Returns the transfers whose source is this transfer, the oldest first. */
  listChildren(transferID: string): readonly TransferRecord[];
}

const listAccounts = ({
  facilitatorID,
  transfer: { source, destination },
}: TransferRecord): ReadonlySet<string> =>
  new Set([facilitatorID, source.account.accountID, destination.account.accountID]);

const toKey = (accountID: string, idempotencyKey: string): string => `${accountID} ${idempotencyKey}`;

const rejectUnknown = (): never => rejectRequest(404, { error: "the account has no such transfer" });

/** IDs by the resource that they belong to. */
type Index = Map<string, string[]>;

const addToIndex = (index: Index, key: string, id: string): void => {
  const ids = index.get(key);
  if (ids) ids.push(id);
  else index.set(key, [id]);
};

/** Creates the transfer store of a sandbox. */
export const createTransferStore = (store: Store): TransferStore => {
  const records = store.table<TransferRecord>("transfers");
  const idsByKey = new Map<string, string>();
  const idsByAccount: Index = new Map();
  const childIDs: Index = new Map();

  const find = (transferID: string) => records.get(transferID);
  const findVisible = (accountID: string, transferID: string) => {
    const record = find(transferID);
    return record && listAccounts(record).has(accountID) ? record : undefined;
  };
  const index = (record: TransferRecord) => {
    const { transferID, source } = record.transfer;
    idsByKey.set(toKey(record.facilitatorID, record.idempotencyKey), transferID);
    for (const accountID of listAccounts(record)) addToIndex(idsByAccount, accountID, transferID);
    if (source.transferID !== undefined) addToIndex(childIDs, source.transferID, transferID);
  };
  const save = (record: TransferRecord) => {
    records.set(record.transfer.transferID, record);
  };
  for (const record of records.values()) index(record);

  return {
    add: (record) => {
      save(record);
      index(record);
    },
    save,
    find,
    findVisible,
    get: (accountID, transferID) => findVisible(accountID, transferID) ?? rejectUnknown(),
    getFacilitated: (accountID, transferID) => {
      const record = find(transferID);
      return record?.facilitatorID === accountID ? record : rejectUnknown();
    },
    findByKey: (accountID, idempotencyKey) => find(idsByKey.get(toKey(accountID, idempotencyKey)) ?? ""),
    list: function* (accountID) {
      const ids = idsByAccount.get(accountID) ?? [];
      for (let position = ids.length - 1; position >= 0; position -= 1)
        yield records.get(ids[position] as string) as TransferRecord;
    },
    listChildren: (transferID) =>
      (childIDs.get(transferID) ?? []).map((childID) => records.get(childID) as TransferRecord),
  };
};
