import { expect, it } from "vitest";
import * as z from "zod/mini";
import { CreateTerminalApplicationInput } from "../src/index.js";

it("requires the fields of each platform in the JSON Schema", () => {
  expect(z.toJSONSchema(CreateTerminalApplicationInput).oneOf).toMatchObject([
    { properties: { platform: { const: "ios" } }, required: ["platform", "appBundleID"] },
    {
      properties: { platform: { const: "android" } },
      required: ["platform", "packageName", "sha256Digest", "versionCode"],
    },
  ]);
});
