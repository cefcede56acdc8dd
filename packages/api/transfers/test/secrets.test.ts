import { APIError, createClient, type HttpResponse, redactResponse } from "@moovkit/core";
import { expect, it } from "vitest";
import { createTransfer, getTransfer } from "../src/index.js";
import { ACCOUNT_ID, PAYOUT, TRANSFER_ID } from "./fixtures.js";

const PAYMENT_TOKEN = "tok_3kG9wQ7dYh2Lm5";
const ADDENDA_RECORD = "Salary of Ada Lane";

/** Returns a client whose responses have the body, and a list of the responses as a recorder stores them. */
const createTestClient = (status: number, createBody: (requestBody: string) => unknown) => {
  const recorded: HttpResponse[] = [];
  const client = createClient({
    transport: {
      name: "stub",
      send: async (request, context) => {
        const body = JSON.stringify(createBody(String(request.body)));
        const response = { status, headers: {}, body };
        recorded.push(redactResponse(response, request, context));
        return response;
      },
    },
    security: { accessToken: "token" },
  });
  return { client, recorded };
};

it("removes payment tokens and addenda that the server echoes from errors", async () => {
  const { client } = createTestClient(400, (requestBody) => ({ error: `cannot process ${requestBody}` }));
  const error = await createTransfer(client, {
    accountID: ACCOUNT_ID,
    source: { paymentToken: PAYMENT_TOKEN, achDetails: { addenda: [{ record: ADDENDA_RECORD }] } },
    destination: { paymentMethodID: "b" },
    amount: { currency: "USD", value: 1204 },
  }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(APIError);
  const { message, body } = error as APIError;
  for (const text of [message, String(body)]) {
    expect(text).toContain("cannot process");
    expect(text).not.toContain(PAYMENT_TOKEN);
    expect(text).not.toContain(ADDENDA_RECORD);
  }
});

it("removes addenda from recorded responses, and not from results", async () => {
  const { client, recorded } = createTestClient(200, () => PAYOUT);
  const transfer = await getTransfer(client, { accountID: ACCOUNT_ID, transferID: TRANSFER_ID });
  expect(transfer.destination.achDetails?.addenda).toEqual([{ record: "Invoice 17", isMasked: false }]);
  expect(recorded[0]?.body).toContain(TRANSFER_ID);
  expect(recorded[0]?.body).not.toContain("Invoice 17");
});
