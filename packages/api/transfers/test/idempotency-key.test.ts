import { ConflictError, createClient, type HttpRequest, type Plugin } from "@moovkit/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReversal, createTransfer, initiateRefund } from "../src/index.js";
import { ACCOUNT_ID, PAYOUT, REFUND, TRANSFER_ID } from "./fixtures.js";

/** Sends each request again, as a retry does. */
const sendTwice: Plugin = {
  name: "send-twice",
  wrap: (next) => async (request, context) => {
    await next(request, context);
    return next(request, context);
  },
};

const createTestClient = (status: number, body: unknown, plugins: readonly Plugin[] = []) => {
  const requests: HttpRequest[] = [];
  const client = createClient({
    transport: {
      name: "stub",
      send: async (request) => {
        requests.push(request);
        return { status, headers: {}, body: JSON.stringify(body) };
      },
    },
    security: { accessToken: "token" },
    plugins,
  });
  const listKeys = () => requests.map(({ headers }) => headers["x-idempotency-key"]);
  return { client, requests, listKeys };
};

type TestClient = ReturnType<typeof createTestClient>["client"];

const TRANSFER = { accountID: ACCOUNT_ID, transferID: TRANSFER_ID };
const PAY_OUT = {
  accountID: ACCOUNT_ID,
  source: { paymentMethodID: "w" },
  destination: { paymentMethodID: "b" },
  amount: { currency: "USD", value: 1204 },
};

describe.each([
  {
    operation: "createTransfer",
    send: (client: TestClient, idempotencyKey?: string) =>
      createTransfer(client, { ...PAY_OUT, idempotencyKey }).result(),
  },
  {
    operation: "initiateRefund",
    send: (client: TestClient, idempotencyKey?: string) =>
      initiateRefund(client, { ...TRANSFER, idempotencyKey }).result(),
  },
  {
    operation: "createReversal",
    send: (client: TestClient, idempotencyKey?: string) =>
      createReversal(client, { ...TRANSFER, idempotencyKey }).result(),
  },
])("the idempotency key of $operation", ({ send }) => {
  it("is generated once per call, and kept when the request is sent again", async () => {
    const { client, listKeys } = createTestClient(200, {}, [sendTwice]);
    await send(client);
    await send(client);
    const [first, second, third, fourth] = listKeys();
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).toBe(first);
    expect(fourth).toBe(third);
    expect(third).not.toBe(first);
  });

  it("can be any string of 1 to 36 characters that a header can contain", async () => {
    const printable = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
    const key = fc.string({ unit: printable, minLength: 1, maxLength: 36 });
    await fc.assert(
      fc.asyncProperty(key, async (idempotencyKey) => {
        const { client, listKeys } = createTestClient(200, {}, [sendTwice]);
        await send(client, idempotencyKey);
        expect(listKeys()).toEqual([idempotencyKey, idempotencyKey]);
      }),
    );
  });

  it.each([
    { name: "empty", key: "" },
    { name: "of 37 characters", key: "x".repeat(37) },
    { name: "with a line break", key: "wages\n17" },
    { name: "with a space at the end", key: "wages-17 " },
  ])("is rejected before a request is sent if it is $name", async ({ key }) => {
    const { client, requests } = createTestClient(200, {});
    expect(await send(client, key)).toMatchObject({
      ok: false,
      error: { code: "request_validation_error", processed: "no", issues: [{ path: ["idempotencyKey"] }] },
    });
    expect(requests).toEqual([]);
  });
});

describe("a key that was used before", () => {
  it("resolves with the original transfer", async () => {
    const { client } = createTestClient(409, PAYOUT);
    const call = createTransfer(client, { ...PAY_OUT, idempotencyKey: "wages-17" });
    expect(await call.withResponse()).toMatchObject({ data: PAYOUT, response: { status: 409, issues: [] } });
  });

  it("resolves with the original refund", async () => {
    const { client } = createTestClient(409, REFUND);
    const call = initiateRefund(client, { ...TRANSFER, idempotencyKey: "refund-17" });
    expect(await call.withResponse()).toMatchObject({ data: REFUND, response: { status: 409, issues: [] } });
  });

  it("rejects a reversal, because the response does not contain the original", async () => {
    const { client } = createTestClient(409, { error: "duplicate" });
    const call = createReversal(client, { ...TRANSFER, idempotencyKey: "reversal-17" });
    await expect(call).rejects.toBeInstanceOf(ConflictError);
  });
});
