import { ping } from "@moovkit/authentication";
import { operationConformance } from "@moovkit/conformance";
import { test } from "vitest";

const cases = operationConformance(ping, {
  requests: [{ request: { method: "GET", path: "/ping" }, idempotent: true }],
  responses: [{ body: {}, result: undefined }],
  errors: [{ status: 200, text: "<html>", code: "response_validation_error" }],
});
for (const { name, run } of cases) test(name, async () => void (await run()));
