import { type APIError, type ConflictError, GenericError, unprocessable } from "@moovkit/models";
import { describe, expect, expectTypeOf, it } from "vitest";
import * as z from "zod/mini";
import {
  type BinaryContent,
  type CallOptions,
  type Client,
  defineOperation,
  offsetPagination,
} from "../src/index.js";

// `tsc` checks the types: each line below `@ts-expect-error` has to be an error.

const CreateInput = z.strictObject({
  accountID: z.string(),
  amount: z.int(),
  waitFor: z.optional(z.string()),
  idempotencyKey: z.optional(z.string()),
});

const base = { id: "create", method: "POST" } as const;

const create = defineOperation({
  ...base,
  path: "/accounts/{accountID}/things",
  input: CreateInput,
  headers: { waitFor: "x-wait-for" },
  encode: ({ amount }) => ({ body: { amount } }),
  output: { 200: z.object({ thing: z.string() }), 202: z.object({ job: z.number() }) },
  errors: {
    400: GenericError,
    422: unprocessable(z.object({ amount: z.optional(z.string()) })),
  },
  idempotency: "key",
});

type Input = z.infer<typeof CreateInput>;
type Failure = Extract<Awaited<ReturnType<ReturnType<typeof create>["result"]>>, { ok: false }>["error"];
type FailureOf<Code> = Extract<Failure, { readonly code: Code }>;

describe("a declaration does not compile with", () => {
  it("a missing or misspelt path parameter", () => {
    // @ts-expect-error The input needs `thingID`.
    const missing = () => defineOperation({ ...base, path: "/things/{thingID}", input: CreateInput });
    // @ts-expect-error The field is `accountID`.
    const misspelt = () => defineOperation({ ...base, path: "/accounts/{accountId}", input: CreateInput });
    // @ts-expect-error There is no input.
    const noInput = () => defineOperation({ ...base, path: "/things/{thingID}" });
    // @ts-expect-error The field can be undefined.
    const optional = () => defineOperation({ ...base, path: "/{waitFor}", input: CreateInput });
    expect([missing, misspelt, noInput, optional]).toHaveLength(4);
  });

  it("an idempotency key without a field for it", () => {
    const input = z.object({ amount: z.int() });
    // @ts-expect-error The input needs `idempotencyKey`.
    const missing = () => defineOperation({ ...base, path: "/things", input, idempotency: "key" });
    expect(missing).toBeTypeOf("function");
  });

  it("a header for a field that does not exist", () => {
    const misspelt = () =>
      // @ts-expect-error The field is `waitFor`.
      defineOperation({ ...base, path: "/things", input: CreateInput, headers: { waitfor: "x-wait-for" } });
    expect(misspelt).toBeTypeOf("function");
  });

  it("a misspelt field in its functions", () => {
    const declaration = { ...base, path: "/things", input: CreateInput } as const;
    // @ts-expect-error The field is `amount`.
    const encode = () => defineOperation({ ...declaration, encode: ({ amont }) => ({ body: amont }) });
    // @ts-expect-error The field is `amount`.
    const idempotent = () => defineOperation({ ...declaration, idempotent: ({ amont }) => amont > 1 });
    const decode = () =>
      defineOperation({
        ...declaration,
        output: z.object({ created_on: z.string() }),
        // @ts-expect-error The field is `created_on`.
        decode: ({ createdOn }) => createdOn,
      });
    expect([encode, idempotent, decode]).toHaveLength(3);
  });
});

describe("an operation", () => {
  it("takes its input and options", () => {
    expectTypeOf(create).parameters.toEqualTypeOf<[client: Client, input: Input, options?: CallOptions]>();
    expectTypeOf(create.operation.path).toEqualTypeOf<string>();
  });

  it("takes only options if it has no input", () => {
    const list = defineOperation({ ...base, path: "/things" });
    expectTypeOf(list).parameters.toEqualTypeOf<[client: Client, options?: CallOptions]>();
    expectTypeOf<Awaited<ReturnType<typeof list>>>().toEqualTypeOf<undefined>();
  });

  it("needs no input if all its fields are optional", () => {
    const input = z.object({ count: z.optional(z.int()) });
    const list = defineOperation({ ...base, path: "/things", input });
    expectTypeOf(list).parameters.toEqualTypeOf<
      [client: Client, input?: z.infer<typeof input>, options?: CallOptions]
    >();
  });

  it("returns the body of any documented status", () => {
    expectTypeOf<Awaited<ReturnType<typeof create>>>().toEqualTypeOf<{ thing: string } | { job: number }>();
  });

  it("returns what `decode` returns, or bytes", () => {
    const decoded = defineOperation({
      ...base,
      path: "/things",
      output: z.object({ at: z.number() }),
      decode: ({ at }, { receivedAt }) => new Date(at + receivedAt),
    });
    expectTypeOf<Awaited<ReturnType<typeof decoded>>>().toEqualTypeOf<Date>();
    const file = defineOperation({ ...base, path: "/file", responseType: "bytes" });
    expectTypeOf<Awaited<ReturnType<typeof file>>>().toEqualTypeOf<BinaryContent>();
  });

  it("has typed errors, which `code` narrows", () => {
    expectTypeOf<FailureOf<"generic_error">>().toEqualTypeOf<GenericError>();
    expectTypeOf<FailureOf<"conflict_error">>().toEqualTypeOf<ConflictError>();
    expectTypeOf<FailureOf<"unprocessable_entity_error">["fields"]>().toEqualTypeOf<{
      amount?: string | undefined;
    }>();
    expectTypeOf<FailureOf<"api_error">>().toEqualTypeOf<APIError<"api_error">>();
    expectTypeOf<Failure["processed"]>().toEqualTypeOf<"no" | "maybe" | "yes">();
  });

  it("with pagination can be iterated", () => {
    interface Row {
      readonly id: string;
    }
    const list = defineOperation({
      ...base,
      path: "/rows",
      output: z.array(z.object({ id: z.string() })),
      pagination: offsetPagination<Row>("id"),
    });
    expectTypeOf<ReturnType<typeof list>>().toExtend<AsyncIterable<Row>>();
    // @ts-expect-error A page has no such field.
    const misspelt = () => offsetPagination<Row>("ID");
    expect(misspelt).toBeTypeOf("function");
  });

  it("is data that tools can read", () => {
    expect(create.operation).toMatchObject({
      id: "create",
      method: "POST",
      path: "/accounts/{accountID}/things",
      idempotency: "key",
    });
  });
});

describe("CallOptions", () => {
  it("has no options of plugins that are not imported", () => {
    expectTypeOf<keyof CallOptions>().toEqualTypeOf<"signal" | "timeoutMs" | "deadlineMs">();
  });
});
