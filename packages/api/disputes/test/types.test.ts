import type { BinaryContent, Client, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type Dispute,
  type DisputeEvidence,
  getDisputeEvidenceData,
  listDisputeEvidence,
  listDisputes,
  type UploadDisputeEvidenceFileIssues,
  updateDisputeEvidence,
  uploadDisputeEvidenceFile,
  uploadDisputeEvidenceText,
} from "../src/index.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

const KEY = { accountID: "a", disputeID: "d" };

describe("the types of the disputes package", () => {
  it("accept a file as a file, a blob, bytes or a stream, and no path", () =>
    check((client) => {
      const upload = { ...KEY, evidenceType: "receipt" } as const;
      uploadDisputeEvidenceFile(client, { ...upload, file: new File([], "receipt.pdf") });
      uploadDisputeEvidenceFile(client, { ...upload, file: new Uint8Array() });
      uploadDisputeEvidenceFile(client, { ...upload, file: new Blob().stream() });
      // @ts-expect-error: a path is not the content of the file
      uploadDisputeEvidenceFile(client, { ...upload, file: "receipt.pdf" });
      // @ts-expect-error: `file` is required
      uploadDisputeEvidenceFile(client, upload);
    }));

  it("accept only documented types of evidence in requests, and any in responses", () =>
    check((client) => {
      uploadDisputeEvidenceText(client, { ...KEY, evidenceType: "cancelation-policy", text: "x" });
      // @ts-expect-error: Moov spells it with one `l`
      uploadDisputeEvidenceText(client, { ...KEY, evidenceType: "cancellation-policy", text: "x" });
      // @ts-expect-error: a text cannot be removed
      updateDisputeEvidence(client, { ...KEY, evidenceID: "e", text: null });
      expectTypeOf<"invoice">().toExtend<DisputeEvidence["evidenceType"]>();
    }));

  it("accept only documented statuses in filters, and any in responses", () =>
    check((client) => {
      listDisputes(client, { accountID: "a", status: "response-needed" });
      // @ts-expect-error: there is no such status
      listDisputes(client, { accountID: "a", status: "open" });
      expectTypeOf<"open">().toExtend<Dispute["status"]>();
      expectTypeOf<Dispute["submittedOn"]>().toEqualTypeOf<string | undefined>();
    }));

  it("make lists with pages iterable, and others not", () =>
    check(async (client) => {
      for await (const dispute of listDisputes(client, { accountID: "a" }))
        expectTypeOf(dispute).toEqualTypeOf<Dispute>();
      expectTypeOf(listDisputeEvidence(client, KEY)).not.toHaveProperty(Symbol.asyncIterator);
    }));

  it("name the fields of a 422 error, and return files as bytes", () =>
    check(async (client) => {
      const input = { ...KEY, evidenceType: "receipt", file: new Blob() } as const;
      const result = await uploadDisputeEvidenceFile(client, input).result();
      if (!result.ok && result.error.code === "unprocessable_entity_error")
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<UploadDisputeEvidenceFileIssues>>();
      const data = await getDisputeEvidenceData(client, { ...KEY, evidenceID: "e" });
      expectTypeOf(data).toEqualTypeOf<BinaryContent>();
    }));
});
