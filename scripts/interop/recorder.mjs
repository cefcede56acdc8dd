import { compare } from "./compare.mjs";
import { findOperation } from "./operations.mjs";

const readJSON = (text, headers) =>
  headers.get("content-type")?.includes("json") ? JSON.parse(text) : undefined;

/** Returns the messages of an error and of what caused it, in one line. */
const describe = (error) => {
  const cause = error.cause ? ` (${describe(error.cause)})` : "";
  return `${error.name}: ${error.message}${cause}`.replace(/\s+/g, " ");
};

/**
 * Calls operations with the SDK, and records the outcome of each call.
 *
 * @param operations - The declarations of the operations.
 * @param HTTPClient - The class of the SDK that sends its requests.
 */
export const createRecorder = (operations, HTTPClient) => {
  const outcomes = [];
  let exchange;

  const httpClient = new HTTPClient().addHook("response", async (response, { method, url }) => {
    const { status, headers } = response;
    const json = readJSON(await response.clone().text(), headers);
    exchange = { operation: findOperation(operations, method, new URL(url)), status, json };
  });

  /** Runs a call. Returns the problems with it, and its result or its error. */
  const run = async (operation, send) => {
    exchange = undefined;
    const outcome = await send().then(
      (response) => ({ result: response?.result }),
      (error) => ({ error }),
    );
    const problems =
      exchange?.operation === operation ? [] : [`the SDK called ${exchange?.operation ?? "no operation"}`];
    return { ...outcome, problems };
  };
  const record = (operation, problems) => outcomes.push({ operation, status: exchange?.status, problems });

  return {
    httpClient,
    /** The operation, the status and the problems of each call, in the order of the calls. */
    outcomes,
    /**
     * Calls an operation that must succeed, and compares what the SDK returns with the response.
     *
     * @param operation - The operation that the SDK must call.
     * @param send - Calls a method of the SDK.
     * @param verify - Asserts on the result.
     * @returns The result.
     */
    call: async (operation, send, verify = () => {}) => {
      const { result, error, problems } = await run(operation, send);
      if (error) {
        record(operation, [...problems, describe(error)]);
        throw error;
      }
      // The result of a response without a body is nothing, and the body of a ping can be an empty object.
      if (!(result instanceof ReadableStream)) problems.push(...compare(result ?? {}, exchange.json ?? {}));
      try {
        await verify(result, exchange);
      } catch (failure) {
        problems.push(describe(failure));
      }
      record(operation, problems);
      return result;
    },
    /**
     * Calls an operation that must fail with a status, and compares what the SDK reads from the body of the error.
     *
     * @param verify - Asserts on the error.
     */
    reject: async (operation, status, send, verify = () => {}) => {
      const { error, problems } = await run(operation, send);
      if (error?.statusCode !== status)
        problems.push(`expected status ${status}, but ${error ? describe(error) : "it succeeded"}`);
      else if (error.name === "ResponseValidationError") problems.push(describe(error));
      else
        try {
          await verify(error);
        } catch (failure) {
          problems.push(describe(failure));
        }
      record(operation, problems);
    },
  };
};
