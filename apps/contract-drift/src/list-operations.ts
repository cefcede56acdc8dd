import { $RefParser } from "@apidevtools/json-schema-ref-parser";
import type { APIErrorClass, Operation, OutputSchemas } from "@moovkit/core";
import { ConflictError, GenericError } from "@moovkit/models";
import * as z from "zod/mini";
import type { Contents, OperationContract } from "./contract.js";
import type { Schema } from "./schema.js";
import { splitInput } from "./split-input.js";

/** The exports of one package of the API. */
export interface APIPackage {
  /** The name of its folder, such as `bank-accounts`. */
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** The body of the errors that have only a message. Their classes have no schema. */
const MESSAGE_BODY: Schema = {
  type: "object",
  properties: { error: { type: "string" } },
  required: ["error"],
};

const isOperation = (value: unknown): value is { readonly operation: Operation } =>
  typeof value === "function" && "operation" in value;

const isZodSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === "object" && value !== null && "_zod" in value;

/** Returns the JSON Schema of a schema. `undefined` if it has none, because it is not from zod. */
const toJSONSchema = async (schema: unknown): Promise<Schema | undefined> => {
  if (!isZodSchema(schema)) return undefined;
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  // Only recursive schemas contain references.
  const isRecursive = JSON.stringify(json).includes('"$ref"');
  return (isRecursive ? await $RefParser.dereference(json as object) : json) as Schema;
};

const isSchema = (output: OutputSchemas): boolean => "~standard" in output;

const listOutputs = (operation: Operation): readonly (readonly [status: string, schema: unknown])[] => {
  const { output, responseType } = operation;
  if (!output) return responseType === "bytes" ? [["2XX", undefined]] : [];
  return isSchema(output) ? [["2XX", output]] : Object.entries(output);
};

const readErrorBody = (errorClass: APIErrorClass): Promise<Schema | undefined> => {
  if ("schema" in errorClass) return toJSONSchema(errorClass.schema);
  const isMessage = errorClass === GenericError || errorClass === ConflictError;
  return Promise.resolve(isMessage ? MESSAGE_BODY : undefined);
};

const readResponses = async (operation: Operation): Promise<OperationContract["responses"]> => {
  const responses = new Map<string, Contents>();
  const kind = operation.responseType === "bytes" ? "bytes" : "json";
  for (const [status, schema] of listOutputs(operation))
    responses.set(status, new Map([[kind, await toJSONSchema(schema)]]));
  for (const [status, errorClass] of Object.entries(operation.errors ?? {}))
    responses.set(status, new Map([["json", await readErrorBody(errorClass)]]));
  return responses;
};

const readOperation = async (operation: Operation, packageName: string): Promise<OperationContract> => ({
  package: packageName,
  tag: undefined,
  id: operation.id,
  method: operation.method,
  path: operation.path,
  ...splitInput(await toJSONSchema(operation.input), operation),
  responses: await readResponses(operation),
});

/** Returns the operations that the packages declare. */
export const listOperations = async (
  packages: readonly APIPackage[],
): Promise<readonly OperationContract[]> => {
  const operations: OperationContract[] = [];
  for (const { name, exports } of packages)
    for (const { operation } of new Set(Object.values(exports).filter(isOperation)))
      operations.push(await readOperation(operation, name));
  return operations;
};
