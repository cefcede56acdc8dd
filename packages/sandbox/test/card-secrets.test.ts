import { inspect } from "node:util";
import { type LinkCardByNumberInput, linkCard, updateCard } from "@moovkit/cards";
import {
  APIError,
  type CallEvent,
  createClient,
  type HttpRequest,
  type HttpResponse,
  RequestValidationError,
  redactResponse,
  type Transport,
} from "@moovkit/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { RecordedRequest } from "../src/index.js";
import { CARD_DETAILS, encrypt, VISA } from "./card-inputs.js";
import { send } from "./helpers.js";
import { createBusiness, openClient, openClientOf } from "./open-client.js";
import { subscribeWith } from "./webhooks-helpers.js";

const CVV = "739";
const CARD = { ...CARD_DETAILS, cardCvv: CVV };

/** Returns everything that printing a value can show. Getters are invoked, as a debugger does. */
const print = (value: unknown): string =>
  [
    inspect(value, {
      depth: Number.POSITIVE_INFINITY,
      showHidden: true,
      getters: true,
      maxStringLength: null,
    }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? value.stack : "",
  ].join("\n");

/** Fails if a text contains the card number in any grouping, or the CVV. Random IDs can contain the digits of a CVV. */
const expectNoSecrets = (text: string): void => {
  expect(text.replace(/[\s-]/g, "")).not.toContain(VISA);
  expect(text).not.toMatch(/(?<![\da-f.:-])739(?![\da-f.:-])/i);
};

const logged: unknown[] = [];

beforeEach(() => {
  for (const method of ["log", "info", "warn", "error", "debug"] as const)
    vi.spyOn(console, method).mockImplementation((...values) => void logged.push(...values));
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(logged.splice(0)).toEqual([]);
});

/** The ways in which the card number is sent. */
const SENT = {
  "in clear": VISA,
  "with spaces": "4111 1111 1111 1111",
  "with hyphens": "4111-1111-1111-1111",
};

/** The ways in which a server can repeat what it received. */
const ECHOES: Readonly<Record<string, (request: HttpRequest) => unknown>> = {
  "the request": ({ body }) => JSON.parse(String(body)),
  "the request as text": ({ body }) => ({ error: `cannot read ${body}` }),
  "the request within JSON within JSON": ({ body }) => ({ error: JSON.stringify({ body }) }),
  "percent-encoded": ({ body }) => ({ error: encodeURIComponent(String(body)) }),
  "the number, grouped": () => ({ error: "4111 1111 1111 1111 or 4111-1111-1111-1111 or 4111111111111111" }),
  "the number as a number": () => ({ error: "rejected", pan: Number(VISA), nested: [Number(VISA)] }),
  "messages for the fields": () => ({ cardNumber: `${VISA} is unknown`, cardCvv: `${CVV} does not match` }),
  "a duplicate": () => ({ error: `${VISA} is linked`, existingCardID: VISA }),
  "a form": () => ({ error: `cardNumber=${VISA}&cardCvv=${CVV}` }),
};

interface Recorded {
  readonly transport: Transport;
  readonly outputs: unknown[];
}

/** Returns a transport that prints its requests and responses, and records them as `redactResponse` returns them. */
const createEchoTransport = (status: number, echo: (request: HttpRequest) => unknown): Recorded => {
  const outputs: unknown[] = [];
  const send: Transport["send"] = async (request, context) => {
    const body = JSON.stringify(echo(request));
    const response: HttpResponse = { status, headers: { "x-request-id": "req-1", "x-echo": body }, body };
    outputs.push(print(request), redactResponse(response, request, context).body);
    if (status === 0) throw new Error(`socket closed after ${body}`);
    return response;
  };
  return { transport: { name: "echo", send }, outputs };
};

const STATUSES = [0, 200, 301, 400, 401, 403, 404, 409, 422, 429, 500, 504];

describe("the card number and the CVV in linkCard", () => {
  it.each(
    Object.entries(SENT).flatMap(([form, cardNumber]) =>
      Object.entries(ECHOES).map(([name, echo]) => ({ form, cardNumber, name, echo })),
    ),
  )("are in no output if they are sent $form and the server returns $name", async ({ cardNumber, echo }) => {
    for (const status of STATUSES) {
      const events: CallEvent[] = [];
      const { transport, outputs } = createEchoTransport(status, echo);
      const security = { publicKey: "public", secretKey: "secret-5f2e" };
      const client = createClient({ transport, security, onEvent: (event) => void events.push(event) });
      const call = linkCard(client, { ...CARD, cardNumber, accountID: "a1b2" });
      const result = await call.result();
      const { error } = result.ok ? {} : result;
      expectNoSecrets(print(error));
      expectNoSecrets(print(events) + outputs.join("\n"));
      expect(outputs).not.toEqual([]);
      if (error instanceof APIError) expectNoSecrets(error.body + print(error.headers["x-request-id"]));
    }
  });

  it.each<[string, object]>([
    ["a wrong field", { expiration: VISA }],
    ["an unknown field", { pan: VISA, cvv: CVV }],
    ["both forms", { e2ee: { token: VISA } }],
    ["a key", { [VISA]: 1, [CVV]: 1 }],
    ["a number instead of a text", { cardNumber: Number(VISA), cardCvv: Number(CVV) }],
    ["lists", { cardNumber: [VISA], cardCvv: { cvv: CVV } }],
  ])("are not in the error about an input with %s", async (_, details) => {
    const { transport } = createEchoTransport(200, () => ({}));
    const client = createClient({ transport, security: { accessToken: "token" } });
    const input = { ...CARD, ...details, accountID: "a1b2" } as LinkCardByNumberInput;
    const result = await linkCard(client, input).result();
    expect(result).toMatchObject({ error: expect.any(RequestValidationError) });
    expectNoSecrets(print(result));
  });

  it.each<[string, object]>([
    ["a text", { note: `my card is ${VISA}, valid until 01/30` }],
    ["a text with groups", { note: "4111 1111 1111 1111 01/30" }],
    ["dots", { pan: "4111.1111.1111.1111" }],
    ["a list", { cards: [[`${VISA};`]] }],
    ["the name of a field", { [VISA]: CVV.length }],
    ["the name of a nested field", { billingAddress: { postalCode: "11111", [VISA]: "" } }],
    ["fields with other names", { cvv: CVV, cvc: CVV, CVV2: CVV, card_cvv: CVV, cardCVC: CVV }],
  ])("are not in the request log and the response if they are sent in %s", async (_, body) => {
    const { sandbox } = await openClient();
    const accountID = await createBusiness(openClientOf(sandbox));
    const response = await send(sandbox, `/accounts/${accountID}/cards`, body);
    expect(response).toMatchObject({ status: 422 });
    expectNoSecrets(print(response));
    expectNoSecrets(print(sandbox.requests));
    expect(print(sandbox.requests)).toContain("[redacted]");
  });

  it("are not in the request log if they are sent in the path or in the query", async () => {
    const { sandbox } = await openClient();
    const path = `/accounts/${VISA}/cards?pan=${VISA}&grouped=4111%201111+1111-1111&cvv=${CVV}&skip=1`;
    await sandbox.fetch(new Request(`http://localhost${path}`));
    expect(sandbox.requests.at(-1)?.path).toBe(
      "/accounts/[redacted]/cards?pan=[redacted]&grouped=[redacted]&cvv=[redacted]&skip=1",
    );
  });

  it.each([
    "41111111-1111-1111-1111-111111111111",
    "a4111111111111111",
    "4111111111111112",
    "2026-01-05T00:00:00.000000000Z",
  ])("are not confused with %s", async (foreignID) => {
    const { sandbox } = await openClient();
    await send(sandbox, "/accounts", { foreignID });
    expect(sandbox.requests.at(-1)?.body).toEqual({ foreignID });
  });

  it("are in no output of the sandbox", async () => {
    const recorded: RecordedRequest[] = [];
    const delivered: string[] = [];
    const { sandbox } = await openClient({
      onRequest: (request) => void recorded.push(request),
      deliverWebhook: async (request) => {
        delivered.push(await request.text());
        return new Response(null, { status: 204 });
      },
    });
    const client = openClientOf(sandbox);
    await subscribeWith(client);
    const accountID = await createBusiness(client);
    const card = await linkCard(client, { ...CARD, accountID, cardOnFile: true, waitFor: "payment-method" });
    const { cardNumber: _number, cardCvv: _cvv, ...details } = CARD;
    const token = await encrypt(client, { cardNumber: VISA, cardCvv: CVV });
    const results = [
      await linkCard(client, { ...CARD, accountID }).result(),
      await linkCard(client, { ...details, accountID, e2ee: { token } }).result(),
      await linkCard(client, { ...CARD, accountID, cardNumber: `${VISA}1` }).result(),
      await linkCard(client, { ...CARD, accountID, cardCvv: `${CVV}9` }).result(),
      await updateCard(client, { accountID, cardID: card.cardID, cardCvv: CVV }).result(),
    ];
    const misnamed = { pan: VISA, card: { number: ["4111 1111 1111 1111", Number(VISA)] }, card_cvv: "" };
    expect(await send(sandbox, `/accounts/${accountID}/cards`, misnamed)).toMatchObject({ status: 422 });
    await sandbox.clock.advance({ days: 2000 });
    await sandbox.webhooks.settled();
    expect(results.map(({ ok }) => ok)).toEqual([false, false, false, false, true]);
    expect(delivered.join()).toContain("card.autoUpdated");
    const { requests, webhooks } = sandbox;
    for (const output of [
      card,
      results,
      sandbox.snapshot(),
      requests,
      recorded,
      webhooks.deliveries,
      delivered,
    ])
      expectNoSecrets(print(output));
    const bodies = JSON.stringify(requests.map(({ body }) => body));
    expect(bodies).toContain('"cardNumber":"[redacted]","cardCvv":"[redacted]"');
    expect(bodies).not.toContain(token);
  });
});
