import type { Client, UnprocessableEntityError } from "@moovkit/core";
import { describe, expectTypeOf, it } from "vitest";
import {
  type AccountTerminalApplication,
  createTerminalApplication,
  createTransferConfig,
  listAccountTerminalApplications,
  type TerminalApplication,
  type TransferConfigIssues,
  updateTransferConfig,
} from "../src/index.js";

/** The calls are only type-checked. */
const check = (_: (client: Client) => void): void => {};

const ANDROID = { packageName: "com.example.shop", sha256Digest: "9f86", versionCode: "1" };

describe("the types of the terminals package", () => {
  it("require the fields of the platform", () =>
    check((client) => {
      createTerminalApplication(client, { platform: "ios", appBundleID: "com.example.shop" });
      createTerminalApplication(client, { platform: "android", ...ANDROID });
      // @ts-expect-error: the bundle is missing
      createTerminalApplication(client, { platform: "ios" });
      // @ts-expect-error: these are the fields of another platform
      createTerminalApplication(client, { platform: "ios", ...ANDROID });
      // @ts-expect-error: two fields are missing
      createTerminalApplication(client, { platform: "android", packageName: "com.example.shop" });
      // @ts-expect-error: an application has a platform
      createTerminalApplication(client, { platform: "undefined", appBundleID: "com.example.shop" });
    }));

  it("accept any platform and status in responses", () => {
    expectTypeOf<"windows">().toExtend<TerminalApplication["platform"]>();
    expectTypeOf<"retired">().toExtend<TerminalApplication["status"]>();
  });

  it("require the tips of an update only", () =>
    check((client) => {
      createTransferConfig(client, { accountID: "a" });
      updateTransferConfig(client, { accountID: "a", tipPresets: { calculationBasis: "pre-tax" } });
      // @ts-expect-error: an update replaces them
      updateTransferConfig(client, { accountID: "a" });
      // @ts-expect-error: there is no such basis
      updateTransferConfig(client, { accountID: "a", tipPresets: { calculationBasis: "tax" } });
    }));

  it("return lists that are not iterable page by page", () =>
    check(async (client) => {
      const links = listAccountTerminalApplications(client, { accountID: "a" });
      expectTypeOf(links).not.toHaveProperty(Symbol.asyncIterator);
      expectTypeOf(await links).toEqualTypeOf<AccountTerminalApplication[]>();
    }));

  it("nest the fields of a 422 error like the input", () =>
    check(async (client) => {
      const result = await createTransferConfig(client, { accountID: "a" }).result();
      if (!result.ok && result.error.code === "unprocessable_entity_error") {
        expectTypeOf(result.error).toEqualTypeOf<UnprocessableEntityError<TransferConfigIssues>>();
        expectTypeOf(result.error.fields.tipPresets?.calculationBasis).toEqualTypeOf<string | undefined>();
      }
    }));
});
