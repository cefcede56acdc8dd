import { afterEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { AddressInput, CapabilityIDInput, PhoneNumber, validate } from "../src/index.js";

const initialConfiguration = { ...z.config() };

afterEach(() => {
  z.config({ customError: undefined, localeError: undefined });
});

describe("zod's global configuration", () => {
  it("is not changed", () => {
    expect(initialConfiguration).not.toHaveProperty("customError");
    expect(initialConfiguration).not.toHaveProperty("localeError");
  });

  it("does not change which values are accepted", async () => {
    const listValidity = async () => {
      const results = [
        await validate(AddressInput, { city: "Boulder", country: "USA", planet: "Earth" }),
        await validate(CapabilityIDInput, "fly"),
        await validate(PhoneNumber, { number: 3_035_550_100 }),
      ];
      return results.map((result) => ("issues" in result ? result.issues.map(({ path }) => path) : "valid"));
    };
    const validity = await listValidity();
    const message = () => "changed";
    z.config({ customError: message, localeError: message });
    expect(await listValidity()).toEqual(validity);
    expect(z.string().safeParse(1).error?.issues[0]?.message).toBe("changed");
  });
});
