import { type SignWebhookOptions, signWebhook } from "../src/index.js";

/** The published example of a signature. */
export const VECTOR = {
  timestamp: "2024-04-26T21:20:55Z",
  nonce: "LwxF1Uk7QOeDq2nzB3theslHbtAo7y3uuncB1PoijwCZZaRZsd8DOtffBT7p",
  webhookID: "dff0a709-f982-4475-81e8-214b435c74ab",
  secret: "my-webhook-signing-secret",
  signature:
    "6231d03752de6963087e6aea1c78a27a0617b6df1c071195f30ed85defe34e02fd0bf3995949fe12dafd747c42de9cfae03b8aafcf69cceba5495f4c7b719d82",
};

export const { secret: SECRET } = VECTOR;

/** When the deliveries of the tests are signed. */
export const SIGNED_AT = Date.parse(VECTOR.timestamp);

export const EVENT = {
  eventID: "4c62bd0c-3a4f-4b7f-8f1c-5d0c4ac6a0f1",
  type: "transfer.updated",
  data: {
    accountID: "a1",
    transferID: "t1",
    status: "source.originated",
    source: { accountID: "a1", paymentMethodID: "p1" },
    destination: { accountID: "a2", paymentMethodID: "p2" },
  },
  createdOn: "2024-04-26T21:20:54.168497001Z",
};

export const sign = (overrides: Partial<SignWebhookOptions> = {}) => signWebhook({ ...VECTOR, ...overrides });

/** Creates the request of a delivery. */
export const createDelivery = async (
  event: object | string = EVENT,
  overrides: Partial<SignWebhookOptions> = {},
): Promise<Request> =>
  new Request("https://shop.example/webhooks/moov", {
    method: "POST",
    headers: await sign(overrides),
    body: typeof event === "string" ? event : JSON.stringify(event),
  });
