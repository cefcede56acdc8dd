import { assertEqual, assertThat } from "../assert.js";
import { assertSame } from "./assert-same.js";
import type { ExpectedRequest, OperationExamples } from "./examples.js";
import type { ReceivedRequest } from "./operation-server.js";
import { AUTHORIZATION, BY_EXAMPLE, nameCase, type OperationCase } from "./operation-test.js";

const describePart = async (part: string | Blob): Promise<unknown> => {
  if (typeof part === "string") return part;
  const fileName = part instanceof File ? part.name : "blob";
  return { fileName, type: part.type, bytes: new Uint8Array(await part.arrayBuffer()) };
};

const describeParts = async (parts: Iterable<[string, string | Blob]>): Promise<unknown> => {
  const described: Record<string, unknown> = {};
  for (const [name, part] of parts) described[name] = await describePart(part);
  return described;
};

const readForm = ({ headers, body }: ReceivedRequest): Promise<FormData> =>
  new Response(body, { headers: { "content-type": headers["content-type"] ?? "" } }).formData();

const parseText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const assertBody = async (
  received: ReceivedRequest,
  { json, form, bytes }: ExpectedRequest,
): Promise<void> => {
  const { body, headers } = received;
  const contentType = headers["content-type"] ?? "";
  if (json !== undefined) {
    assertThat(
      "the content type",
      /^application\/json(;|$)/.test(contentType),
      "application/json",
      contentType,
    );
    assertSame("the JSON body", parseText(new TextDecoder().decode(body)), json);
  } else if (form !== undefined) {
    assertThat(
      "the content type",
      contentType.startsWith("multipart/form-data"),
      "multipart/form-data",
      contentType,
    );
    const parts = await readForm(received);
    assertSame("the form", await describeParts(parts.entries()), await describeParts(Object.entries(form)));
  } else if (bytes !== undefined) {
    assertSame("the body", body, bytes);
  } else {
    assertEqual("the body", new TextDecoder().decode(body), "");
    assertEqual("the content type of a request without a body", headers["content-type"], undefined);
  }
};

/** Compares a request with the expected one. */
export const assertRequest = async (received: ReceivedRequest, expected: ExpectedRequest): Promise<void> => {
  const [path = "", query = ""] = received.url.split("?");
  assertEqual("the method", received.method, expected.method);
  assertEqual("the path", path, expected.path);
  assertSame("the query", Object.fromEntries(new URLSearchParams(query)), expected.query ?? {});
  for (const [name, value] of Object.entries({ authorization: AUTHORIZATION, ...expected.headers }))
    assertEqual(`the header \`${name}\``, received.headers[name], value);
  await assertBody(received, expected);
};

const createIdempotencyCase = (): OperationCase => ({
  name: "sends an idempotency key",
  why: "Retries of one call must have the same key, and two calls must not.",
  check: async ({ call, validInput, examples }) => {
    const response = examples.responses[0] ?? {};
    const { idempotencyKey: _, ...input } = validInput as { idempotencyKey?: string };
    const readKey = async (callInput: unknown) =>
      (await call(callInput, response)).requests[0]?.headers["x-idempotency-key"];
    const [key, otherKey] = [await readKey(input), await readKey(input)];
    assertThat("the keys of two calls", Boolean(key) && key !== otherKey, "two keys", [key, otherKey]);
    const customKey = crypto.randomUUID();
    assertEqual("the key of the input", await readKey({ ...input, idempotencyKey: customKey }), customKey);
  },
});

/** Checks what is sent for each valid input. */
export const createRequestCases = (
  { requests, responses }: OperationExamples<unknown, unknown>,
  hasIdempotencyKey: boolean,
): readonly OperationCase[] => [
  ...requests.map(
    (example, index): OperationCase => ({
      name: nameCase("sends the request", example, index),
      why: BY_EXAMPLE,
      check: async ({ call }) => {
        const exchange = await call(example.input, responses[0] ?? {});
        const [received] = exchange.requests;
        if (!received) throw exchange.error ?? new Error("No request was sent.");
        assertEqual("the number of requests", exchange.requests.length, 1);
        await assertRequest(received, example.request);
        if (example.idempotent !== undefined)
          assertEqual("whether the request is idempotent", exchange.idempotent[0], example.idempotent);
      },
    }),
  ),
  ...(hasIdempotencyKey ? [createIdempotencyCase()] : []),
];
