import { operationConformance } from "@moovkit/conformance";
import { describe, it } from "vitest";
import { BAD_REQUEST, CONFLICT, wrongFields } from "../../../conformance/test/error-examples.js";
import {
  createWebhook,
  disableWebhook,
  getWebhook,
  getWebhookSecret,
  listEventTypes,
  listWebhooks,
  pingWebhook,
  updateWebhook,
} from "../src/index.js";

const webhookID = "dff0a709-f982-4475-81e8-214b435c74ab";

const FIELDS = {
  url: "https://shop.example/webhooks/moov",
  status: "enabled",
  eventTypes: ["transfer.created", "transfer.updated"],
  description: "Payments of the shop",
} as const;

const INPUT = { ...FIELDS, eventTypes: [...FIELDS.eventTypes] };

const WEBHOOK = {
  webhookID,
  ...INPUT,
  createdOn: "2026-01-01T12:00:00.000000001Z",
  updatedOn: "2026-01-01T12:00:00.000000001Z",
};

const USED_WEBHOOK = {
  ...WEBHOOK,
  status: "paused",
  eventTypes: ["*", "planet.discovered"],
  lastUsedOn: "2026-02-01T12:00:00.000000001Z",
};

const TEST_EVENT = {
  eventID: "4c62bd0c-3a4f-4b7f-8f1c-5d0c4ac6a0f1",
  type: "event.test",
  data: { ping: true },
  createdOn: "2026-01-01T12:00:00.000000001Z",
};

const EVENT_TYPES = [
  { eventTypeID: "e1", type: "transfer.updated", description: "A transfer changed" },
  { eventTypeID: "e2", type: "planet.discovered", description: "A planet was discovered" },
];

const UNPROCESSABLE = wrongFields("url", "status", "eventTypes", "description");

const INVALID_ID = [
  { input: {}, issues: ["webhookID"] },
  { name: "another path", input: { webhookID: "a/../b" }, issues: ["webhookID"] },
];

describe.each([
  {
    operation: "listEventTypes",
    cases: operationConformance(listEventTypes, {
      requests: [{ request: { method: "GET", path: "/event-types" }, idempotent: true }],
      responses: [
        { body: EVENT_TYPES, result: EVENT_TYPES },
        { name: "no types", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "listWebhooks",
    cases: operationConformance(listWebhooks, {
      requests: [{ request: { method: "GET", path: "/webhooks" }, idempotent: true }],
      responses: [
        { body: [WEBHOOK, USED_WEBHOOK], result: [WEBHOOK, USED_WEBHOOK] },
        { name: "no webhooks", body: [], result: [] },
      ],
    }),
  },
  {
    operation: "createWebhook",
    cases: operationConformance(createWebhook, {
      requests: [
        {
          input: INPUT,
          request: { method: "POST", path: "/webhooks", json: FIELDS },
          idempotent: false,
        },
        {
          name: "all types of events",
          input: { ...FIELDS, eventTypes: ["*"], url: "http://localhost:8787/moov" },
          request: {
            method: "POST",
            path: "/webhooks",
            json: { ...FIELDS, eventTypes: ["*"], url: "http://localhost:8787/moov" },
          },
        },
      ],
      invalidInputs: [
        { input: {}, issues: ["description", "eventTypes", "status", "url"] },
        {
          name: "undocumented values",
          input: { ...FIELDS, status: "paused", eventTypes: ["transfer.completed"], url: "shop.example" },
          issues: ["eventTypes.0", "status", "url"],
        },
        {
          name: "the type that only pings have",
          input: { ...FIELDS, eventTypes: ["event.test"] },
          issues: ["eventTypes.0"],
        },
        { name: "another protocol", input: { ...FIELDS, url: "ftp://shop.example" }, issues: ["url"] },
      ],
      responses: [
        { status: 201, body: WEBHOOK, result: WEBHOOK },
        { name: "values that Moov has added", status: 201, body: USED_WEBHOOK, result: USED_WEBHOOK },
      ],
      errors: [BAD_REQUEST, CONFLICT, UNPROCESSABLE],
    }),
  },
  {
    operation: "getWebhook",
    cases: operationConformance(getWebhook, {
      requests: [
        {
          input: { webhookID },
          request: { method: "GET", path: `/webhooks/${webhookID}` },
          idempotent: true,
        },
      ],
      invalidInputs: INVALID_ID,
      responses: [{ body: USED_WEBHOOK, result: USED_WEBHOOK }],
    }),
  },
  {
    operation: "updateWebhook",
    cases: operationConformance(updateWebhook, {
      requests: [
        {
          input: { webhookID, ...INPUT, status: "disabled" },
          request: {
            method: "PUT",
            path: `/webhooks/${webhookID}`,
            json: { ...FIELDS, status: "disabled" },
          },
          idempotent: true,
        },
      ],
      invalidInputs: [
        {
          name: "only a part",
          input: { webhookID, url: FIELDS.url },
          issues: ["description", "eventTypes", "status"],
        },
        { name: "another path", input: { ...FIELDS, webhookID: ".." }, issues: ["webhookID"] },
      ],
      responses: [{ body: WEBHOOK, result: WEBHOOK }],
      errors: [BAD_REQUEST, CONFLICT, UNPROCESSABLE],
    }),
  },
  {
    operation: "disableWebhook",
    cases: operationConformance(disableWebhook, {
      requests: [
        {
          input: { webhookID },
          request: { method: "DELETE", path: `/webhooks/${webhookID}` },
          idempotent: true,
        },
      ],
      invalidInputs: INVALID_ID,
      responses: [{ status: 204, result: undefined }],
      errors: [BAD_REQUEST, CONFLICT],
    }),
  },
  {
    operation: "pingWebhook",
    cases: operationConformance(pingWebhook, {
      requests: [
        {
          input: { webhookID },
          request: { method: "POST", path: `/webhooks/${webhookID}/ping` },
          idempotent: false,
        },
      ],
      invalidInputs: INVALID_ID,
      responses: [
        {
          body: { webhook: WEBHOOK, requestBodySent: TEST_EVENT, responseStatusCode: 200 },
          result: { webhook: WEBHOOK, requestBodySent: TEST_EVENT, responseStatusCode: 200 },
        },
      ],
    }),
  },
  {
    operation: "getWebhookSecret",
    cases: operationConformance(getWebhookSecret, {
      requests: [
        {
          input: { webhookID },
          request: { method: "GET", path: `/webhooks/${webhookID}/secret` },
          idempotent: true,
        },
      ],
      invalidInputs: INVALID_ID,
      responses: [
        { body: { secret: "my-webhook-signing-secret" }, result: { secret: "my-webhook-signing-secret" } },
      ],
      errors: [{ status: 200, body: {}, code: "response_validation_error" }],
    }),
  },
])("$operation", ({ cases }) => {
  it.each(cases)("$name", async ({ run }) => void (await run()));
});
