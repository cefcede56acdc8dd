import fc from "fast-check";
import { expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.js";
import { OPERATIONS } from "../src/operations.js";
import { fieldsOf } from "../src/schema-fields.js";
import { findMismatch } from "./documented-issues.js";
import { BASIC, KEY, ORIGIN } from "./helpers.js";

const METHODS_WITHOUT_BODY = ["GET", "DELETE"];

/** Values that clients confuse, and values at the limits of their types. */
const values = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown[]>(
    "",
    "USD",
    "*",
    "moov-wallet",
    "2026-01-01T00:00:00Z",
    "2026-02-30T00:00:00Z",
    -1,
    0,
    0.5,
    Number.MAX_SAFE_INTEGER,
    1e300,
    null,
    [],
    {},
  ),
);

/** Returns input with some of the fields of an operation, and values of any kind. */
const inputOf = (schema: (typeof OPERATIONS)[number]["input"]) => {
  const names = schema ? Object.keys(fieldsOf(schema)) : [];
  const fields = fc.record(Object.fromEntries(names.map((name) => [name, values])), { requiredKeys: [] });
  return fc.oneof(fields, fc.dictionary(fc.string(), values));
};

/** IDs of each kind that exist, so that requests reach more than the lookup of the account. */
const listIDs = (sandbox: Sandbox): readonly string[] => [
  sandbox.partnerAccountID,
  ...Object.values(sandbox.snapshot().tables).flatMap((table) => table.slice(0, 3).map(([id]) => id)),
];

const requests = (ids: readonly string[]) =>
  fc.constantFrom(...OPERATIONS).chain((operation) => {
    const { method, path, input, encoding } = operation;
    return fc.record({
      id: fc.constant(operation.id),
      method: fc.constant(method),
      encoding: fc.constant(encoding),
      path: fc
        .array(
          fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.string() }),
          {
            minLength: 4,
            maxLength: 4,
          },
        )
        .map((parameters) => {
          const rest = [...parameters];
          return path.replace(/\{\w+\}/g, () => encodeURIComponent(rest.shift() || "x"));
        }),
      fields: fc.oneof(
        { weight: 5, arbitrary: inputOf(input) as fc.Arbitrary<unknown> },
        { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> },
      ),
      headers: fc.record(
        {
          "x-idempotency-key": fc.constantFrom("key", "other key", "x".repeat(37)),
          "x-wait-for": fc.constantFrom("rail-response", "payment-method", "nothing"),
        },
        { requiredKeys: [] },
      ),
    });
  });

const toQuery = (fields: unknown): string =>
  new URLSearchParams(
    Object.entries(Object(fields)).map(([name, value]) => [name, String(JSON.stringify(value))]),
  ).toString();

/** Returns a form. Lists become files. */
const toForm = (fields: unknown): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(Object(fields))) {
    const text = typeof value === "string" ? value : String(JSON.stringify(value));
    form.append(name, Array.isArray(value) ? new File([text], `${name}.csv`) : text);
  }
  return form;
};

it("never responds with a 5XX status, or with an undocumented body", async () => {
  const start = await createSandbox({ apiKeys: [KEY], speed: 0, seed: "marketplace" });
  const snapshot = start.snapshot();
  await fc.assert(
    fc.asyncProperty(
      fc.array(requests(listIDs(start)), { minLength: 1, maxLength: 20 }),
      async (sequence) => {
        const deliverWebhook = () => new Response();
        const sandbox = await createSandbox({ apiKeys: [KEY], speed: 0, snapshot, deliverWebhook });
        for (const { id, method, path, fields, headers, encoding } of sequence) {
          const hasBody = !METHODS_WITHOUT_BODY.includes(method);
          const url = `http://sandbox.localhost${path}${hasBody ? "" : `?${toQuery(fields)}`}`;
          const response = await sandbox.fetch(
            new Request(url, {
              method,
              headers: { ...headers, authorization: BASIC, origin: ORIGIN },
              ...(hasBody && { body: encoding === "multipart" ? toForm(fields) : JSON.stringify(fields) }),
            }),
          );
          expect([method, path, response.status < 500]).toEqual([method, path, true]);
          expect(await findMismatch(id, response.status, await response.text())).toBeUndefined();
        }
        await sandbox.clock.advance({ days: 90 });
      },
    ),
    { numRuns: 300 },
  );
}, 60_000);
