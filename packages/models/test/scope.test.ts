import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { accountScope, isScope, joinScope, type KnownScope, splitScope } from "../src/index.js";

describe("scopes", () => {
  it("are joined and split without loss", () => {
    const scope = fc.stringMatching(/^\/[a-z-]{1,10}\.(read|write)$/);
    fc.assert(
      fc.property(fc.array(scope), (scopes) => {
        expect(splitScope(joinScope(scopes))).toEqual(scopes);
      }),
    );
  });

  it("are joined with single spaces", () => {
    expect(joinScope(" /a.read\t/b.read ")).toBe("/a.read /b.read");
    expect(joinScope(["/a.read /b.read", " /a.read"])).toBe("/a.read /b.read /a.read");
  });

  it("of an account contain its ID", () => {
    expect(accountScope("5a3f", "transfers.write")).toBe("/accounts/5a3f/transfers.write");
    expect(accountScope("5a3f", "issued-cards.read-secure")).toBe("/accounts/5a3f/issued-cards.read-secure");
  });

  it("are known if Moov documents them", () => {
    type Known<Permission extends string> = `/accounts/5a3f/${Permission}`;
    expectTypeOf<
      Known<"invoices.read" | "issued-cards.write" | "terminal-configuration.read">
    >().toExtend<KnownScope>();
    expectTypeOf<Known<"issued-cards.read-secure" | "profile.disconnect">>().toExtend<KnownScope>();
    expectTypeOf<"/issued-cards.read" | "/terminal-applications.write">().toExtend<KnownScope>();
    expectTypeOf<Known<"wallets.read-secure" | "invoice.read">>().not.toExtend<KnownScope>();
  });

  it.each([
    "me/profile.read /accounts.write",
    "../x",
    "",
    "a b",
    "a\n",
    "ä",
    undefined,
    null,
    5,
    ["5a3f"],
    { toString: () => "5a3f" },
  ])("of an account refuse the ID %j", (accountID) => {
    expect(() => accountScope(accountID as never, "profile.read")).toThrow(
      expect.objectContaining({
        code: "configuration_error",
        message: expect.stringMatching(/^accountScope: `accountID`/),
      }),
    );
  });

  it.each(["profile.read /accounts.write", "../x.read", "read", undefined])(
    "of an account refuse the permission %j",
    (permission) => {
      expect(() => accountScope("5a3f", permission as never)).toThrow(
        expect.objectContaining({ code: "configuration_error" }),
      );
    },
  );

  it.each([
    ["/a.read", true],
    ["/a.read /b.read", true],
    ["", false],
    [" /a.read", false],
    ["/a.read  /b.read", false],
    ['/a"', false],
    ["/a\\", false],
    ["/ä", false],
    [7, false],
  ])("%j are well-formed: %s", (scope, expected) => {
    expect(isScope(scope)).toBe(expected);
  });
});
