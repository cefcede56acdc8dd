import { tokenStoreConformance } from "@moovkit/conformance";
import { memoryStore } from "@moovkit/tokens";
import { test } from "vitest";

const store = memoryStore();
for (const { name, run } of tokenStoreConformance(() => store)) test(name, async () => void (await run()));
