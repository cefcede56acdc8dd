import type { BinaryContent, Client, GenericError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type EnrichedAddress,
  getAvatar,
  getEnrichmentAddress,
  getEnrichmentProfile,
  type Industries,
  listIndustries,
  uploadAvatar,
} from "../src/index.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

describe("the types of the enrichment package", () => {
  it("require a search and an email address", () =>
    check((client) => {
      expectTypeOf(getEnrichmentAddress(client, { search: "12" })).resolves.toEqualTypeOf<EnrichedAddress>();
      // @ts-expect-error: `search` is required
      getEnrichmentAddress(client, { maxResults: 5 });
      // @ts-expect-error: states are text
      getEnrichmentAddress(client, { search: "12", includeStates: ["CO"] });
      // @ts-expect-error: `email` is required
      getEnrichmentProfile(client);
      expectTypeOf(listIndustries(client)).resolves.toEqualTypeOf<Industries>();
    }));

  it("return an image as bytes, and take one as a file", () =>
    check(async (client) => {
      expectTypeOf(getAvatar(client, { uniqueID: "a" })).resolves.toEqualTypeOf<BinaryContent>();
      // @ts-expect-error: a path is not a file
      uploadAvatar(client, { uniqueID: "a", file: "logo.png" });
      const result = await uploadAvatar(client, { uniqueID: "a", file: new Blob() }).result();
      if (!result.ok && result.error.code === "generic_error")
        expectTypeOf(result.error).toEqualTypeOf<GenericError>();
    }));
});
