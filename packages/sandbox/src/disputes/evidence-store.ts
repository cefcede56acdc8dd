import type { DisputeEvidence } from "@moovkit/disputes";
import type { Store } from "../engine/store.js";
import { createGroups } from "../groups.js";
import { rejectRequest } from "../reject-request.js";

/** Evidence as it is stored. */
export interface EvidenceRecord {
  readonly evidence: DisputeEvidence;
  /** The content of the file in Base64. Absent if the evidence is a text. */
  readonly content?: string;
}

/** The evidence of all disputes. */
export interface EvidenceStore {
  /** Adds or replaces a piece of evidence. */
  save(record: EvidenceRecord): void;
  /** Returns a piece of evidence. Rejects the request with status 404 if the dispute has no such evidence. */
  get(disputeID: string, evidenceID: string): EvidenceRecord;
  /** Returns the evidence of a dispute, the oldest first. */
  list(disputeID: string): readonly EvidenceRecord[];
  delete(evidenceID: string): void;
}

/** Creates the evidence store of a sandbox. */
export const createEvidenceStore = (store: Store): EvidenceStore => {
  const records = store.table<EvidenceRecord>("disputeEvidence");
  const disputes = createGroups(records, ({ evidence }) => evidence.disputeID);
  return {
    save: (record) => disputes.set(record.evidence.evidenceID, record),
    get: (disputeID, evidenceID) => {
      const record = records.get(evidenceID);
      return record?.evidence.disputeID === disputeID
        ? record
        : rejectRequest(404, { error: "the dispute has no such evidence" });
    },
    list: disputes.list,
    delete: disputes.delete,
  };
};
