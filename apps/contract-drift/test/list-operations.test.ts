import { defineOperation } from "@moovkit/core";
import { fileContent } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { OperationContract } from "../src/contract.js";
import { flattenSchema } from "../src/flatten-schema.js";
import { listOperations } from "../src/list-operations.js";
import { readPackages } from "../src/read-packages.js";
import * as parcels from "./parcels.js";

const readOne = async (operation: unknown): Promise<OperationContract> => {
  const [contract] = await listOperations([{ name: "parcels", exports: { operation } }]);
  if (!contract) throw new Error("The export is not an operation.");
  return contract;
};

const summarize = ({ parameters, body }: OperationContract) => ({
  parameters: parameters.map(
    ({ in: location, name, isRequired }) => `${location} ${name}${isRequired ? "" : "?"}`,
  ),
  body: [...(body?.contents ?? [])].map(([kind, schema]) => {
    const { types, fields } = flattenSchema(schema ?? {});
    return [kind, ...(fields.size > 0 ? fields.keys() : types)];
  }),
});

const text = z.string();
const address = { method: "POST", path: "/accounts/{accountID}" } as const;

describe("listOperations", () => {
  it("splits an input into path, headers and body", async () => {
    expect(summarize(await readOne(parcels.createParcel))).toEqual({
      parameters: ["path accountID", "header x-wait-for?", "header x-idempotency-key?"],
      body: [["json", "size", "note", "address", "items", "payer"]],
    });
  });

  it("reads the query", async () => {
    expect(summarize(await readOne(parcels.listParcels))).toEqual({
      parameters: ["path accountID", "query skip?", "query count?", "query sizes?"],
      body: [],
    });
  });

  it("reads the names of a custom encoding", async () => {
    const operation = defineOperation({
      ...address,
      id: "encoded",
      input: z.object({ accountID: text, grantType: text, scopes: z.array(text), page: z.optional(text) }),
      encode: ({ grantType, scopes, page }) => ({
        body: { grant_type: grantType, scope: scopes.join(" ") },
        query: { pageNumber: page },
      }),
    });
    expect(summarize(await readOne(operation))).toEqual({
      parameters: ["path accountID", "query pageNumber?"],
      body: [["json", "grant_type", "scope"]],
    });
  });

  it("reads an input that is a list", async () => {
    const receipts = defineOperation({ id: "list", method: "POST", path: "/receipts", input: z.array(text) });
    expect(summarize(await readOne(receipts))).toEqual({ parameters: [], body: [["json", "array"]] });
  });

  it("reads a body that is a list, a form or a file", async () => {
    const input = z.object({ accountID: text, receipts: z.array(text) });
    const list = defineOperation({
      ...address,
      id: "list",
      input,
      encode: ({ receipts }) => ({ body: receipts }),
    });
    const fileInput = z.object({ accountID: text, file: fileContent(), metadata: z.optional(text) });
    const form = defineOperation({ ...address, id: "form", input: fileInput, encoding: "multipart" });
    const bytesInput = z.object({ accountID: text, file: fileContent() });
    const bytes = defineOperation({ ...address, id: "bytes", input: bytesInput, encoding: "bytes" });
    expect(summarize(await readOne(list)).body).toEqual([["json", "array"]]);
    expect(summarize(await readOne(form)).body).toEqual([["multipart", "file", "metadata"]]);
    expect(summarize(await readOne(bytes)).body).toEqual([["bytes", "string"]]);
  });

  it("reads the responses with a body", async () => {
    const statuses = async (operation: unknown) =>
      [...(await readOne(operation)).responses].map(([status, contents]) => [status, ...contents.keys()]);
    expect(await statuses(parcels.listParcels)).toEqual([["2XX", "json"]]);
    expect(await statuses(parcels.getParcelLabel)).toEqual([["2XX", "bytes"]]);
    expect(await statuses(parcels.createParcel)).toEqual(
      ["200", "202", "400", "409", "422"].map((status) => [status, "json"]),
    );
  });

  it("reads all operations of the SDK", async () => {
    const packages = await readPackages();
    const operations = await listOperations(packages);
    const declared = packages.flatMap(({ exports }) =>
      Object.values(exports).filter((value) => typeof value === "function" && "operation" in value),
    );
    expect(operations.length).toBe(declared.length);
    // Every parameter of a path is a field of the input.
    for (const { parameters } of operations)
      for (const { schema } of parameters) expect(schema).not.toEqual({});
  });
});
