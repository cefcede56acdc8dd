import { inspect } from "node:util";
import { APIError, type HttpRequest, type HttpResponse, redactResponse } from "@moovkit/core";
import { expect, it } from "vitest";
import { completeBankAccountVerification, type LinkBankAccountInput, linkBankAccount } from "../src/index.js";
import { NUMBERS } from "./fixtures.js";
import { createTestClient } from "./test-client.js";

const SECRETS = [
  { form: "account", value: NUMBERS, secret: NUMBERS.accountNumber },
  { form: "plaid", value: { token: "processor-sandbox-0a1b" }, secret: "processor-sandbox-0a1b" },
  { form: "plaidLink", value: { publicToken: "public-sandbox-0a1b" }, secret: "public-sandbox-0a1b" },
  { form: "mx", value: { authorizationCode: "zYx-wVu-0a1b" }, secret: "zYx-wVu-0a1b" },
];

const toInput = (forms: object) => ({ accountID: "5a3f", ...forms }) as LinkBankAccountInput;

/** Returns everything that printing the result of a call and its events can show, with the body of an error. */
const print = (
  result: { readonly ok: boolean; readonly error?: unknown },
  events: readonly unknown[],
): string =>
  [
    inspect([result, events], { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
    JSON.stringify([result, events]),
    String(result.error),
    result.error instanceof APIError ? result.error.body : "",
  ].join("\n");

/** Responds with the body of the request, as a field and in a message. */
const repeatBody =
  (status: number) =>
  ({ body }: HttpRequest): HttpResponse => ({
    status,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ error: `rejected ${body}`, request: JSON.parse(String(body)) }),
  });

it.each(SECRETS.flatMap((example) => [400, 409, 422, 500].map((status) => ({ ...example, status }))))(
  "the secret of $form is in no error or event if a response with status $status repeats it",
  async ({ form, value, secret, status }) => {
    const { client, requests, events } = createTestClient(repeatBody(status));
    const result = await linkBankAccount(client, toInput({ [form]: value })).result();
    expect(String(requests[0]?.body)).toContain(secret);
    expect(result).toMatchObject({ ok: false, error: { status } });
    expect(print(result, events)).not.toContain(secret);
  },
);

it.each(SECRETS)("the secret of $form is in no error or event if the transport fails", async (example) => {
  const { client, events } = createTestClient(({ body }) => {
    throw new Error(`cannot send ${body}`);
  });
  const result = await linkBankAccount(client, toInput({ [example.form]: example.value })).result();
  expect(print(result, events)).toContain("cannot send");
  expect(print(result, events)).not.toContain(example.secret);
});

it.each(SECRETS)("the secret of $form is in no error or event if the input is invalid", async (example) => {
  const { client, requests, events } = createTestClient(repeatBody(200));
  const forms = { [example.form]: example.value, card: { number: "4111111111111111" } };
  const result = await linkBankAccount(client, toInput(forms)).result();
  expect(requests).toEqual([]);
  expect(result).toMatchObject({ ok: false, error: { code: "request_validation_error" } });
  expect(print(result, events)).not.toContain(example.secret);
});

it("the code of a verification is redacted in recordings", async () => {
  const { client, requests } = createTestClient(repeatBody(409));
  const input = { accountID: "5a3f", bankAccountID: "9c1e", code: "MV8642" };
  await completeBankAccountVerification(client, input).result();
  const [request] = requests as [HttpRequest];
  const body = '{"code":"MV8642"}';
  const { operation } = completeBankAccountVerification;
  const recorded = redactResponse({ status: 409, headers: {}, body }, request, operation);
  expect(request.body).toBe(body);
  expect(recorded.body).toBe('{"code":"[redacted]"}');
});
