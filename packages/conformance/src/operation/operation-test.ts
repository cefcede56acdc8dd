import {
  type Call,
  type Client,
  createClient,
  type HttpResponse,
  type Issue,
  type MoovError,
  type Operation,
  type PaginatedCall,
  type Plugin,
  type ResponseInfo,
} from "@moovkit/core";
import type { CaseDefinition } from "../case.js";
import type { ExampleResponse, OperationExamples } from "./examples.js";
import type { OperationRoute, ReceivedRequest } from "./operation-server.js";

export type OperationCase = CaseDefinition<OperationTest>;

/** The reason for requirements that only the examples state. */
export const BY_EXAMPLE = "An example of the operation requires it.";

/** The API key of the client. */
const API_KEY = { publicKey: "public", secretKey: "secret-key" };

/** The `authorization` header of the client. */
export const AUTHORIZATION: string = `Basic ${btoa(`${API_KEY.publicKey}:${API_KEY.secretKey}`)}`;

/** An error of a call, with the fields of `APIError` and `RequestValidationError`. */
export interface CallFailure extends MoovError {
  readonly status?: number;
  readonly requestId?: string;
  readonly issues?: readonly Issue[];
}

/** The outcome of a call, with its requests. */
export interface Exchange {
  readonly data?: unknown;
  readonly response?: ResponseInfo;
  readonly error?: CallFailure;
  /** The requests that the server received. */
  readonly requests: readonly ReceivedRequest[];
  /** Whether each request was marked as idempotent. */
  readonly idempotent: readonly boolean[];
}

/** A function that calls an operation. */
export interface OperationSubject<Input, Output> {
  readonly operation: Operation<Input, Output>;
}

/** One operation under test. */
export interface OperationTest {
  readonly operation: Operation;
  readonly examples: OperationExamples<unknown, unknown>;
  /** The first valid input. */
  readonly validInput: unknown;
  /** Calls the operation while the server returns one response. */
  readonly call: (input: unknown, response: ExampleResponse) => Promise<Exchange>;
  /** Iterates over all items while the server returns pages. */
  readonly iterate: (input: unknown, pages: readonly unknown[]) => Promise<Exchange>;
  /** Whether calls can be iterated over. */
  readonly isPaginated: () => Promise<boolean>;
}

type AnyCall = Call<unknown, MoovError> & Partial<PaginatedCall<unknown, unknown, MoovError>>;

export const toHttpResponse = ({ status = 200, headers = {}, body, text }: ExampleResponse): HttpResponse => {
  if (text !== undefined) return { status, headers, body: text };
  if (body === undefined) return { status, headers, body: "" };
  if (body instanceof Uint8Array) return { status, headers, body };
  return { status, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
};

/** Records what reaches the transport. */
const createRecorder = () => {
  const idempotent: boolean[] = [];
  const plugin: Plugin = {
    name: "recorder",
    wrap: (next) => (request, context) => {
      idempotent.push(context.idempotent);
      return next(request, context);
    },
  };
  return { idempotent, plugin };
};

const settle = async (call: AnyCall): Promise<Pick<Exchange, "data" | "response" | "error">> => {
  const result = await call.result();
  return result.ok ? call.withResponse() : { error: result.error as CallFailure };
};

const collect = async (call: AnyCall): Promise<Pick<Exchange, "data" | "error">> => {
  const items: unknown[] = [];
  for await (const item of call as AsyncIterable<unknown>) items.push(item);
  return { data: items };
};

/** Prepares the calls of one case. */
export const createOperationTest = (
  subject: OperationSubject<unknown, unknown>,
  examples: OperationExamples<unknown, unknown>,
  { transport, server }: OperationRoute,
): OperationTest => {
  const { operation } = subject;
  const start = (client: Client, input: unknown): AnyCall => {
    const callOperation = subject as unknown as (client: Client, ...args: readonly unknown[]) => AnyCall;
    return operation.input ? callOperation(client, input) : callOperation(client);
  };
  const exchange = async (
    input: unknown,
    responses: readonly ExampleResponse[],
    finish: (call: AnyCall) => Promise<Pick<Exchange, "data" | "response" | "error">>,
  ): Promise<Exchange> => {
    await server.prepare(responses.map(toHttpResponse));
    const { plugin, idempotent } = createRecorder();
    const client = createClient({ transport, baseURL: server.url, security: API_KEY, plugins: [plugin] });
    const outcome = await finish(start(client, input));
    return { ...outcome, requests: await server.readRequests(), idempotent };
  };
  const validInput = examples.requests[0]?.input;
  return {
    operation,
    examples,
    validInput,
    call: (input, response) => exchange(input, [response], settle),
    iterate: (input, pages) =>
      exchange(
        input,
        pages.map((body) => ({ body })),
        collect,
      ),
    isPaginated: async () => {
      let isIterable = false;
      await exchange(validInput, [], async (call) => {
        isIterable = Symbol.asyncIterator in call;
        return settle(call);
      });
      return isIterable;
    },
  };
};

/** Names a case after its example. */
export const nameCase = (
  text: string,
  { name }: { readonly name?: string | undefined },
  index: number,
): string => `${text} (${name ?? `example ${index + 1}`})`;

/** Formats the paths of issues for a comparison. */
export const listPaths = (
  issues: readonly { readonly path: readonly PropertyKey[] }[] = [],
): readonly string[] => issues.map(({ path }) => path.join(".")).sort();
