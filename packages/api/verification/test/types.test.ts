import type { Client, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type CreateRepresentativeIssues,
  createDepositAccount,
  createRepresentative,
  deleteRepresentative,
  type FileContent,
  type FileDetails,
  listFiles,
  saveUnderwriting,
  type Underwriting,
  type UploadFileIssues,
  updateRepresentative,
  uploadFile,
  upsertUnderwriting,
} from "../src/index.js";

const NAME = { firstName: "Ada", lastName: "Lane" };

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

describe("the types of the verification package", () => {
  it("require a name, and make null a value of an update only", () =>
    check((client) => {
      createRepresentative(client, { accountID: "a", name: NAME, responsibilities: { isOwner: true } });
      // @ts-expect-error: `name` is required
      createRepresentative(client, { accountID: "a" });
      // @ts-expect-error: there is nothing to remove
      createRepresentative(client, { accountID: "a", name: NAME, email: null });
      updateRepresentative(client, { accountID: "a", representativeID: "r", email: null });
      // @ts-expect-error: a representative has a name
      updateRepresentative(client, { accountID: "a", representativeID: "r", name: null });
      expectTypeOf(
        deleteRepresentative(client, { accountID: "a", representativeID: "r" }),
      ).resolves.toEqualTypeOf<undefined>();
    }));

  it("accept only documented values in requests, and any in responses", () =>
    check((client) => {
      saveUnderwriting(client, { accountID: "a", geographicReach: "us-only", submissionIntent: "wait" });
      // @ts-expect-error: there is no such value
      saveUnderwriting(client, { accountID: "a", geographicReach: "moon" });
      // @ts-expect-error: this field belongs to `upsertUnderwriting`
      saveUnderwriting(client, { accountID: "a", averageTransactionSize: 50 });
      // @ts-expect-error: all fields are required
      upsertUnderwriting(client, { accountID: "a", averageTransactionSize: 50 });
      expectTypeOf<"moon">().toExtend<NonNullable<Underwriting["geographicReach"]>>();
      expectTypeOf<"lost">().toExtend<FileDetails["fileStatus"]>();
    }));

  it("accept files, blobs, bytes and streams", () =>
    check((client) => {
      const file = {} as FileContent;
      uploadFile(client, { accountID: "a", file, filePurpose: "account_requirement" });
      createDepositAccount(client, { accountID: "a", sourceSystem: "jh_cif2020", body: file });
      // @ts-expect-error: a path is not a file
      uploadFile(client, { accountID: "a", file: "license.png", filePurpose: "account_requirement" });
      // @ts-expect-error: there is no such system
      createDepositAccount(client, { accountID: "a", sourceSystem: "paper", body: file });
      expectTypeOf(listFiles(client, { accountID: "a" })).not.toHaveProperty(Symbol.asyncIterator);
    }));

  it("name the fields of a 422 error", () =>
    check(async (client) => {
      const created = await createRepresentative(client, { accountID: "a", name: NAME }).result();
      if (!created.ok && created.error.code === "unprocessable_entity_error") {
        expectTypeOf(created.error).toEqualTypeOf<UnprocessableEntityError<CreateRepresentativeIssues>>();
        expectTypeOf(created.error.fields.error.name?.firstName).toEqualTypeOf<string | undefined>();
      }
      const file = new Uint8Array();
      const uploaded = await uploadFile(client, {
        accountID: "a",
        file,
        filePurpose: "account_requirement",
      }).result();
      if (!uploaded.ok && uploaded.error.code === "unprocessable_entity_error")
        expectTypeOf(uploaded.error).toEqualTypeOf<UnprocessableEntityError<UploadFileIssues>>();
    }));
});
