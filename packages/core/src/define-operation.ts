import type { APIError } from "@moovkit/models";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { Call } from "./call.js";
import type { CallError } from "./call-error.js";
import type { CallOptions } from "./call-options.js";
import { runEntryPoint } from "./call-site.js";
import type { Client } from "./client.js";
import type {
  APIErrorClass,
  BinaryContent,
  DecodeContext,
  EncodedInput,
  Operation,
  OutputSchemas,
} from "./operation.js";
import type { PaginatedCall } from "./paginated-call.js";
import type { Pagination } from "./pagination.js";
import type { HasAmount, WholeAmount } from "./whole-amount.js";

/** The arguments after the client. The input can be omitted if all its fields can. */
export type OperationArguments<Input> = [Input] extends [undefined]
  ? [options?: CallOptions]
  : Record<never, never> extends Input
    ? [input?: Input, options?: CallOptions]
    : [input: Input, options?: CallOptions];

/** Calls an operation. */
type OperationCall<Input, Output, Failure extends APIError> = [Input] extends [HasAmount]
  ? <Value extends number>(
      client: Client,
      input: Input & WholeAmount<Value>,
      options?: CallOptions,
    ) => Call<Output, CallError<Failure>>
  : (client: Client, ...args: OperationArguments<Input>) => Call<Output, CallError<Failure>>;

/** A function that calls one operation. */
export type OperationFunction<Input, Output, Failure extends APIError = never> = OperationCall<
  Input,
  Output,
  Failure
> & {
  /** The declaration of the operation. */
  readonly operation: Operation<Input, Output, Failure>;
};

/** A function that calls one operation that returns a list in pages. */
export interface PaginatedOperationFunction<Input, Output, Item, Failure extends APIError = never> {
  (client: Client, ...args: OperationArguments<Input>): PaginatedCall<Output, Item, CallError<Failure>>;
  /** The declaration of the operation. */
  readonly operation: Operation<Input, Output, Failure>;
}

/** The names in braces of a path. */
type PathParameter<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameter<Rest>
  : never;

/** The fields of an input that always have a string. */
type StringField<Input> = keyof { [Name in keyof Input as Input[Name] extends string ? Name : never]: true };

/** Makes a path that does not match the input a compile error that names the missing fields. */
type CheckPath<Path extends string, Input> = [Exclude<PathParameter<Path>, StringField<Input>>] extends [
  never,
]
  ? unknown
  : { readonly "the input needs a string field": Exclude<PathParameter<Path>, StringField<Input>> };

/** The bodies that match the schemas of an operation. */
type BodyOf<Schemas extends OutputSchemas | undefined> = Schemas extends StandardSchemaV1
  ? StandardSchemaV1.InferOutput<Schemas>
  : Schemas extends Readonly<Record<number, StandardSchemaV1>>
    ? StandardSchemaV1.InferOutput<Schemas[keyof Schemas & number]>
    : undefined;

type ErrorClasses = Readonly<Record<number, APIErrorClass>>;

type FailureOf<Errors extends ErrorClasses> = InstanceType<Errors[keyof Errors & number]>;

/** What `defineOperation` takes: an `Operation` whose parts have to match each other. */
export interface OperationDeclaration<
  Path extends string,
  Input,
  Schemas extends OutputSchemas | undefined,
  Type extends "text" | "bytes",
  Output,
  Errors extends ErrorClasses,
  Item,
> extends Pick<
    Operation,
    "id" | "method" | "encoding" | "maxFileBytes" | "strict" | "needsOrigin" | "secretFields"
  > {
  /** Path below the base URL. The input has a string field for each `{name}`. */
  readonly path: Path & CheckPath<Path, Input>;
  /** Validates the input: one flat object with path parameters, query, headers and body fields. Omit it if there is no input. */
  readonly input?: StandardSchemaV1<unknown, Input> | undefined;
  /** The fields of the input that are sent as headers, with the name of each header. */
  readonly headers?: { readonly [Field in keyof NoInfer<Input>]?: string } | undefined;
  /** Replaces the default encoding of the input. */
  readonly encode?: ((input: NoInfer<Input>) => EncodedInput) | undefined;
  /** The schema of the body of a success, or one for each status. Omit it to ignore the body. */
  readonly output?: Schemas | undefined;
  /**
   * Whether the body of a success is text or bytes.
   * @defaultValue `"text"`
   */
  readonly responseType?: Type | undefined;
  /** Converts the body that matched `output` to the result of the call. */
  readonly decode?: ((body: BodyOf<NoInfer<Schemas>>, context: DecodeContext) => Output) | undefined;
  /** Error classes by status, such as `{ 422: unprocessable(Issues) }`. Other statuses have a class as well. */
  readonly errors?: Errors | undefined;
  /**
   * Whether sending the request several times has the effect of sending it once.
   * @defaultValue `true` for GET, PUT and DELETE, and with an idempotency key.
   */
  readonly idempotent?: boolean | ((input: NoInfer<Input>) => boolean) | undefined;
  /** `"key"` sends an idempotency key, which is generated unless the input contains one. */
  readonly idempotency?: "idempotencyKey" extends keyof NoInfer<Input> ? "key" | undefined : undefined;
  /**
   * The credentials of the request: any, none because the operation is public, or as the input requires: only those of an
   * API key, or none because the input contains them.
   * @defaultValue `"any"`
   */
  readonly credentials?: "any" | "none" | ((input: NoInfer<Input>) => "apiKey" | "none") | undefined;
  /** How to read the list that the operation returns in pages, such as `offsetPagination`. */
  readonly pagination?: Pagination<BodyOf<NoInfer<Schemas>>, Item> | undefined;
}

/**
 * Declares an operation of the API, and returns the function that calls it. The types of its input, its result and its
 * errors follow from the declaration.
 *
 * @param declaration - The operation as data. See `Operation`.
 * @returns The function. Its property `operation` is the declaration.
 * @example
 * ```ts
 * import { defineOperation } from "@moovkit/core";
 * import * as z from "zod/mini";
 *
 * const getWallet = defineOperation({
 *   id: "getWallet",
 *   method: "GET",
 *   path: "/accounts/{accountID}/wallets/{walletID}",
 *   input: z.object({ accountID: z.string(), walletID: z.string() }),
 *   output: z.looseObject({ walletID: z.string() }),
 * });
 * ```
 */
// @__NO_SIDE_EFFECTS__
export function defineOperation<
  const Path extends string,
  Input = undefined,
  Schemas extends OutputSchemas | undefined = undefined,
  Type extends "text" | "bytes" = "text",
  Output = Type extends "bytes" ? BinaryContent : BodyOf<Schemas>,
  Errors extends ErrorClasses = Record<never, never>,
  Item = never,
>(
  declaration: OperationDeclaration<Path, Input, Schemas, Type, Output, Errors, Item>,
): [Item] extends [never]
  ? OperationFunction<Input, Output, FailureOf<Errors>>
  : PaginatedOperationFunction<Input, Output, Item, FailureOf<Errors>>;
// The implementation of the overload above.
export function defineOperation(declaration: object): unknown {
  const { pagination, ...operation } = declaration as Operation & {
    readonly pagination?: Pagination<unknown, unknown>;
  };
  const callOperation = (client: Client, ...args: readonly unknown[]) => {
    const [input, options] = operation.input ? [args[0] ?? {}, args[1]] : [undefined, args[0]];
    const callWith = (pageInput: unknown) =>
      client.call(operation, pageInput, options as CallOptions | undefined);
    const call = runEntryPoint(callOperation, () => callWith(input));
    if (!pagination) return call;
    const source = { firstPage: call, input: input as Record<string, unknown>, fetchPage: callWith };
    const { signal } = (options ?? {}) as CallOptions;
    return Object.assign(call, {
      async *[Symbol.asyncIterator]() {
        for await (const item of pagination.iterate(source)) {
          // A call with an aborted signal rejects without a request.
          if (signal?.aborted) await callWith(input);
          yield item;
        }
      },
    });
  };
  return Object.assign(callOperation, { operation });
}
