import { inspect } from "node:util";
import { createClient, type HttpResponse, ResponseValidationError, redactResponse } from "@moovkit/core";
import { expect, it } from "vitest";
import { getFullIssuedCard } from "../src/index.js";
import { ACCOUNT_ID, CVV, FULL_CARD, PAN } from "./fixtures.js";

const input = { accountID: ACCOUNT_ID, issuedCardID: FULL_CARD.issuedCardID };

/** Returns a client whose responses have this body, the recorded responses, and the events. */
const createTestClient = (body: string) => {
  const recorded: HttpResponse[] = [];
  const events: { readonly type: string }[] = [];
  const client = createClient({
    transport: {
      name: "stub",
      send: async (request, context) => {
        const response = { status: 200, headers: {}, body };
        recorded.push(redactResponse(response, request, context));
        return response;
      },
    },
    security: { accessToken: "token" },
    onEvent: (event) => events.push(event),
  });
  return { client, recorded, events };
};

const expectNoSecrets = (text: string): void => {
  expect(text).not.toContain(PAN);
  expect(text).not.toContain(CVV);
};

it("returns the number and the security code, and removes them from events and recorded responses", async () => {
  const { client, recorded, events } = createTestClient(JSON.stringify({ ...FULL_CARD, brand: 1 }));
  const { data, response } = await getFullIssuedCard(client, input).withResponse();
  expect(data).toMatchObject({ pan: PAN, cvv: CVV });
  expect(response.issues).not.toEqual([]);
  expect(recorded[0]?.body).toContain(FULL_CARD.issuedCardID);
  expectNoSecrets(String(recorded[0]?.body));
  expect(events.map(({ type }) => type)).toContain("mismatch");
  expectNoSecrets(JSON.stringify(events));
});

it("removes them from the error of a response that broke off", async () => {
  const { client } = createTestClient(JSON.stringify(FULL_CARD).slice(0, -1));
  const error = await getFullIssuedCard(client, input).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ResponseValidationError);
  expectNoSecrets(`${inspect(error)} ${JSON.stringify(error)}`);
});
