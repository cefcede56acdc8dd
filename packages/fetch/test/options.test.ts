import { ConfigurationError } from "@moovkit/models";
import { ofetch } from "ofetch";
import { describe, expect, it } from "vitest";
import { fetchTransport } from "../src/index.js";

describe("the options of fetchTransport", () => {
  it.each<[string, object, string]>([
    ["an unknown option", { retry: 3 }, "retry"],
    ["a fetch that is not a function", { fetch: "fetch" }, "fetch"],
    ["an init that is not an object", { init: "no-store" }, "init"],
    ["an init that is null", { init: null }, "init"],
    ["an ofetch without `raw`", { ofetch: globalThis.fetch }, "ofetch"],
    ["a fetch and an ofetch instance", { fetch: globalThis.fetch, ofetch }, "cannot be combined"],
  ])("refuse %s", (_, options, message) => {
    const create = () => fetchTransport(options as never);
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(message);
    expect(create).toThrow("fetchTransport");
  });

  it.each([
    ["method", "GET", "for each request"],
    ["headers", {}, "for each request"],
    ["body", "{}", "for each request"],
    ["signal", new AbortController().signal, "for each request"],
    ["redirect", "follow", "never follows redirects"],
    ["baseURL", "https://api.moov.io", "`baseURL` of the client"],
    ["timeout", 1000, "`timeoutMs`"],
    ["retry", 3, "@moovkit/retry"],
    ["retryDelay", 500, "@moovkit/retry"],
    ["retryStatusCodes", [503], "@moovkit/retry"],
    ["responseType", "json", "unparsed"],
    ["parseResponse", JSON.parse, "unparsed"],
    ["ignoreResponseError", false, "for every status"],
    ["query", { a: 1 }, "ofetch.create"],
    ["params", { a: 1 }, "ofetch.create"],
    ["onRequest", () => {}, "ofetch.create"],
    ["onRequestError", () => {}, "ofetch.create"],
    ["onResponse", () => {}, "ofetch.create"],
    ["onResponseError", () => {}, "ofetch.create"],
  ])("refuse `%s` in `init`", (name, value, advice) => {
    const create = () => fetchTransport({ init: { [name]: value } });
    expect(create).toThrow(ConfigurationError);
    expect(create).toThrow(`fetchTransport: \`init\` must not contain \`${name}\`.`);
    expect(create).toThrow(advice);
  });

  it("may be undefined", () => {
    expect(fetchTransport({ fetch: undefined, init: undefined, ofetch: undefined })).toMatchObject({
      name: "fetch",
    });
  });
});
