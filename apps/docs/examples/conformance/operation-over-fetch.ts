import { ping } from "@moovkit/authentication";
import { operationConformance } from "@moovkit/conformance";
import { openOperationServer } from "@moovkit/conformance/server";
import { fetchTransport } from "@moovkit/fetch";
import { afterAll, test } from "vitest";

const server = await openOperationServer();
afterAll(() => server[Symbol.asyncDispose]());

const cases = operationConformance(
  ping,
  {
    requests: [{ request: { method: "GET", path: "/ping" } }],
    responses: [{ body: {}, result: undefined }],
  },
  () => ({ transport: fetchTransport(), server }),
);
for (const { name, run } of cases) test(name, async () => void (await run()));
