import { describe, expect, it } from "vitest";
import { ConfigurationError, checkOptions } from "../src/index.js";

const CHECKS = {
  retries: [(value: unknown) => typeof value === "number", "a number"],
  name: [(value: unknown) => typeof value === "string", "a string"],
} as const;

const check = (options: object) => checkOptions("retry()", options, CHECKS);

describe("checkOptions", () => {
  it("returns the options without those that are undefined", () => {
    expect(check({ retries: 3, name: undefined })).toEqual({ retries: 3 });
  });

  it("reads getters and prototypes", () => {
    class Options {
      get retries() {
        return 3;
      }
    }
    expect(check(new Options())).toEqual({ retries: 3 });
    expect(check(Object.create({ name: "a" }))).toEqual({ name: "a" });
  });

  it.each([
    [
      "an unknown option",
      { retrys: 3 },
      "retry(): unknown option `retrys`. Supported options: `retries`, `name`.",
    ],
    ["an unknown option of a prototype", Object.create({ retrys: 3 }), "retry(): unknown option `retrys`."],
    ["an option named like a property of objects", { constructor: 1 }, "unknown option `constructor`"],
    ["an invalid value, which is not shown", { name: 12345 }, "retry(): `name` must be a string."],
    ["null", null, "retry(): the options must be an object."],
    ["a list", [], "retry(): the options must be an object."],
    [
      "a getter that throws",
      {
        get name(): string {
          throw new Error("unreadable");
        },
      },
      "retry(): `name` cannot be read.",
    ],
  ])("rejects %s", (_, options, message) => {
    expect(() => check(options as object)).toThrow(ConfigurationError);
    expect(() => check(options as object)).toThrow(message);
    expect(() => check(options as object)).not.toThrow("12345");
  });
});
