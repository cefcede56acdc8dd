import { describe, expect, it } from "vitest";
import { tokenStoreConformance } from "../src/index.js";
import { createMapTokenStore } from "./map-token-store.js";

const store = createMapTokenStore();

describe("a correct token store", () => {
  it.each([...tokenStoreConformance(() => store)])("$name", async ({ run }) =>
    expect(await run()).toBeUndefined(),
  );
});
