import { after, test } from "node:test";
import { clientCases } from "../client-cases.mjs";
import { startWorker } from "./start-worker.mjs";

const { servers } = JSON.parse(process.env.RUNTIME_TESTS);

const worker = await startWorker("client-worker.mjs");
after(worker.stop);

for (const { name } of clientCases(servers))
  test(name, async () => {
    const response = await fetch(worker.url, { method: "POST", body: JSON.stringify({ name, servers }) });
    const { failure } = await response.json();
    if (failure) throw new Error(failure);
  });
