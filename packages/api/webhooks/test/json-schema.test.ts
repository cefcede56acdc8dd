import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { WebhookEvent } from "../src/index.js";

describe("z.toJSONSchema", () => {
  it("lists the documented types of events, and accepts others", () => {
    const [documented, other] = z.toJSONSchema(WebhookEvent).anyOf ?? [];
    expect(documented).toMatchObject({ oneOf: { length: 39 } });
    expect(other).toMatchObject({ properties: { type: { type: "string" } }, additionalProperties: {} });
  });
});
