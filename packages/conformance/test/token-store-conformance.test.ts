import { memoryStore } from "@moovkit/tokens";
import { describe, expect, it } from "vitest";
import { tokenStoreConformance } from "../src/index.js";
import { createMapTokenStore } from "./map-token-store.js";

describe.each([
  ["a map", createMapTokenStore()],
  ["memoryStore()", memoryStore()],
])("a correct token store, %s,", (_, store) => {
  it.each([...tokenStoreConformance(() => store)])("$name", async ({ run }) =>
    expect(await run()).toBeUndefined(),
  );
});
