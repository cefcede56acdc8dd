import type { FileDetails } from "@moovkit/verification";
import type { Engine } from "../engine/engine.js";
import { createGroups } from "../groups.js";
import { requireOwned } from "../require-owned.js";

/** The details of a new file, without its ID, its status and its times. */
export type NewFile = Omit<
  FileDetails,
  "fileID" | "fileStatus" | "decisionReason" | "createdOn" | "updatedOn"
>;

/** The files of all accounts. Their content is not stored, because no operation returns it. */
export interface FileStore {
  /** Returns a file. Rejects the request with status 404 if the account has no such file. */
  get(accountID: string, fileID: string): FileDetails;
  /** Returns a file of any account. */
  find(fileID: string): FileDetails | undefined;
  /** Returns the files of an account, the oldest first. */
  list(accountID: string): readonly FileDetails[];
  /** Adds a pending file. */
  add(file: NewFile): FileDetails;
  /** Ends the review of a file. */
  decide(file: FileDetails, decision: Pick<FileDetails, "fileStatus" | "decisionReason">): void;
}

/** Creates the store of the files of a sandbox. */
export const createFileStore = ({ store, timestamp }: Engine): FileStore => {
  const table = store.table<FileDetails>("files");
  const groups = createGroups(table, ({ accountID }) => accountID);
  return {
    get: (accountID, fileID) => requireOwned(table.get(fileID), accountID, "file"),
    find: (fileID) => table.get(fileID),
    list: groups.list,
    add: (details) => {
      const createdOn = timestamp();
      const fileID = crypto.randomUUID();
      const file: FileDetails = {
        fileID,
        ...details,
        fileStatus: "pending",
        createdOn,
        updatedOn: createdOn,
      };
      groups.set(fileID, file);
      return file;
    },
    decide: (file, decision) => groups.set(file.fileID, { ...file, ...decision, updatedOn: timestamp() }),
  };
};
