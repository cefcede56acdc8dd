import { createClient, type Transport } from "@moovkit/core";
import { ConfigurationError } from "@moovkit/models";
import { describe, expect, it } from "vitest";
import { retry } from "../src/index.js";
import { createScriptedClient, respond } from "./scripted-client.js";

describe("the options of retry()", () => {
  it.each([
    [{ maxAttempts: 0 }, /`maxAttempts` must be a whole number from 1/],
    [{ initialDelayMs: -1 }, /`initialDelayMs`/],
    [{ maxDelayMs: Number.POSITIVE_INFINITY }, /`maxDelayMs`/],
    [{ exponent: 0.5 }, /`exponent`/],
    [{ exponent: Number.POSITIVE_INFINITY }, /`exponent`/],
    [{ statusCodes: [200] }, /`statusCodes`/],
    [{ statusCodes: "500" }, /`statusCodes`/],
    [{ budget: { capacity: -1 } }, /budget.*`capacity`/],
    [{ budget: { refillPerSecond: Number.POSITIVE_INFINITY } }, /budget.*`refillPerSecond`/],
    [{ budget: null }, /`budget`/],
    [{ budget: { tokens: 1 } }, /budget.*`tokens`.*`capacity`/],
    [{ attempts: 3 }, /`attempts`.*`maxAttempts`/],
    [null, /object.*`maxAttempts`/],
  ])("must not be %j", (options, message) => {
    const create = () => retry(options as never);
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(message);
  });
});

describe("the options of a prototype or a getter", () => {
  it("are read, by the plugin and by the call option", async () => {
    const { ping, countRequests } = createScriptedClient([respond(500)]);
    await ping({ retries: Object.create({ maxAttempts: 2 }) }).result();
    expect(countRequests()).toBe(2);
    expect(() => retry(Object.create({ maxAttempts: 0 }))).toThrow("`maxAttempts` must be");
    expect(() => retry(Object.create({ attempts: 3 }))).toThrow("`attempts`");
  });
});

describe("an option that is undefined", () => {
  it("has its default", async () => {
    const options = { maxAttempts: undefined, statusCodes: undefined, budget: { capacity: undefined } };
    const { ping, countRequests } = createScriptedClient([respond(500)], options);
    await ping({ retries: { maxAttempts: undefined } }).result();
    expect(countRequests()).toBe(4);
  });
});

describe("the call option `retries`", () => {
  it("overrides the options of the plugin, or turns retries off", async () => {
    const { ping, countRequests } = createScriptedClient([respond(500)]);
    await ping({ retries: false }).result();
    expect(countRequests()).toBe(1);
    await ping({ retries: { maxAttempts: 2 } }).result();
    expect(countRequests()).toBe(1 + 2);
  });

  it("is checked before a request is sent", async () => {
    const { ping, countRequests } = createScriptedClient([respond(500)]);
    const result = await ping({ retries: { maxAttempts: 0 } }).result();
    expect(result).toMatchObject({ error: { code: "configuration_error" } });
    expect(countRequests()).toBe(0);
  });

  it("cannot be read by two plugins, which would multiply their attempts", () => {
    const transport: Transport = { name: "stub", send: async () => respond(200) };
    const create = () => createClient({ transport, plugins: [retry(), retry()] });
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow("createClient: `retry` is in `plugins` twice.");
  });
});
