import {
  createDepositAccount,
  createRepresentative,
  type FilePurposeInput,
  getFileDetails,
  listFiles,
  uploadFile,
} from "@moovkit/verification";
import { describe, expect, it } from "vitest";
import { UNKNOWN_ID } from "./helpers.js";
import { createBusiness, openClient, reopen } from "./open-client.js";

const PDF = new File(["%PDF-1.7"], "license.pdf", { type: "application/pdf" });
const filePurpose = "business_verification";

const openBusiness = async (metadata: Record<string, string> = {}) => {
  const { client, sandbox } = await openClient();
  return { client, sandbox, accountID: await createBusiness(client, { metadata }) };
};

describe("files", () => {
  it("are pending, and approved after a minute", async () => {
    const { client, sandbox, accountID } = await openBusiness();
    const { data: file, response } = await uploadFile(client, {
      accountID,
      file: PDF,
      filePurpose,
      metadata: { comment: "Front, back" },
    }).withResponse();
    expect(response.issues).toEqual([]);
    expect(file).toEqual({
      fileID: expect.any(String),
      fileName: "license.pdf",
      accountID,
      filePurpose,
      fileStatus: "pending",
      metadata: '{"comment":"Front, back"}',
      fileSizeBytes: 8,
      createdOn: expect.stringMatching(/^2026-01-01T/),
      updatedOn: file.createdOn,
    });
    const restored = await reopen(sandbox);
    await restored.sandbox.clock.advance({ minutes: 1 });
    const { fileID } = file;
    const approved = await getFileDetails(restored.client, { accountID, fileID });
    expect(approved).toEqual({ ...file, fileStatus: "approved", updatedOn: expect.any(String) });
    expect(approved.updatedOn > file.updatedOn).toBe(true);
    expect(await listFiles(restored.client, { accountID })).toEqual([approved]);
  });

  it("are rejected if the review of the account fails", async () => {
    const { client, sandbox, accountID } = await openBusiness({ sandboxReview: "fail" });
    await uploadFile(client, { accountID, file: PDF, filePurpose });
    await sandbox.clock.advance({ minutes: 1 });
    expect(await listFiles(client, { accountID })).toMatchObject([
      { fileStatus: "rejected", decisionReason: "The review of the account failed." },
    ]);
  });

  it.each<[string, File | Blob, string]>([
    ["a type that Moov does not accept", new File(["hello"], "a.txt", { type: "text/plain" }), "file"],
    ["no type and another extension", new File(["hello"], "a.pdf.exe"), "file"],
    ["no content", new File([], "a.pdf", { type: "application/pdf" }), "file"],
    ["a long name", new File(["hello"], `${"a".repeat(61)}.pdf`), "fileName"],
  ])("with %s are rejected", async (_, file, field) => {
    const { client, accountID } = await openBusiness();
    expect(await uploadFile(client, { accountID, file, filePurpose }).result()).toMatchObject({
      error: { code: "unprocessable_entity_error", fields: { [field]: expect.any(String) } },
    });
    expect(await listFiles(client, { accountID })).toEqual([]);
  });

  it("without a type have the one of their extension", async () => {
    const { client, accountID } = await openBusiness();
    const file = new File(["hello"], "SCAN.JPEG");
    expect(await uploadFile(client, { accountID, file, filePurpose })).toMatchObject({
      fileStatus: "pending",
    });
  });

  it("of a representative name one of the account", async () => {
    const { client, accountID } = await openBusiness();
    const name = { firstName: "Ada", lastName: "Lane" };
    const { representativeID } = await createRepresentative(client, { accountID, name });
    const upload = (representative_id: string | undefined, purpose: FilePurposeInput) =>
      uploadFile(client, {
        accountID,
        file: PDF,
        filePurpose: purpose,
        ...(representative_id && { metadata: { representative_id } }),
      }).result();
    expect(await upload(representativeID, "representative_verification")).toMatchObject({ ok: true });
    for (const result of [
      await upload(undefined, "representative_verification"),
      await upload(UNKNOWN_ID, filePurpose),
    ])
      expect(result).toMatchObject({ error: { fields: { metadata: expect.any(String) } } });
  });

  it("are at most 50", async () => {
    const { client, accountID } = await openBusiness();
    for (let count = 0; count < 50; count += 1)
      await uploadFile(client, { accountID, file: PDF, filePurpose });
    expect(await uploadFile(client, { accountID, file: PDF, filePurpose }).result()).toMatchObject({
      error: { code: "conflict_error" },
    });
  });

  it("that do not exist, or belong to another account, are not found", async () => {
    const { client, accountID } = await openBusiness();
    const { fileID } = await uploadFile(client, { accountID, file: PDF, filePurpose });
    const otherAccountID = await createBusiness(client);
    const calls = [
      uploadFile(client, { accountID: UNKNOWN_ID, file: PDF, filePurpose }),
      listFiles(client, { accountID: UNKNOWN_ID }),
      getFileDetails(client, { accountID: otherAccountID, fileID }),
      getFileDetails(client, { accountID, fileID: UNKNOWN_ID }),
    ];
    for (const call of calls)
      expect(await call.result()).toMatchObject({ error: { code: "not_found_error" } });
  });
});

describe("createDepositAccount", () => {
  const sourceSystem = "jh_silverlake";

  it("reads the ID of the account from the export", async () => {
    const { client, accountID } = await openBusiness();
    const body = new TextEncoder().encode("<AcctInq><jx:AcctId> 0012345 </jx:AcctId></AcctInq>");
    expect(await createDepositAccount(client, { accountID, sourceSystem, body })).toEqual({
      moovAccountID: accountID,
      sourceSystem,
      sourceAccountID: "0012345",
      ingestedAt: expect.stringMatching(/^2026-01-01T/),
    });
  });

  it("derives the ID from other bytes", async () => {
    const { client, accountID } = await openBusiness();
    const ingest = async (bytes: number[]) => {
      const body = new Uint8Array(bytes);
      return (await createDepositAccount(client, { accountID, sourceSystem, body })).sourceAccountID;
    };
    expect(await ingest([0, 255])).toMatch(/^[0-9a-f]{16}$/);
    expect(await ingest([0, 255])).toBe(await ingest([0, 255]));
    expect(await ingest([0, 255])).not.toBe(await ingest([0, 254]));
  });

  it("rejects an empty export and an unknown account", async () => {
    const { client, accountID } = await openBusiness();
    const empty = createDepositAccount(client, { accountID, sourceSystem, body: new Uint8Array() });
    expect(await empty.result()).toMatchObject({ error: { fields: { body: expect.any(String) } } });
    const body = new Uint8Array([1]);
    const unknown = createDepositAccount(client, { accountID: UNKNOWN_ID, sourceSystem, body });
    expect(await unknown.result()).toMatchObject({ error: { code: "not_found_error" } });
  });
});
