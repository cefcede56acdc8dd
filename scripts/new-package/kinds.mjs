// What each kind of package starts as: something small of its kind that works, to be replaced bit by bit.

const plugin = {
  what: "Plugin",
  describe: (id) => `Plugin for @moovkit/core: sends x-${id} with each request`,
  may: ["models", "core"],
  peer: true,
  dev: [],
  identifier: (camel) => camel,
  source: ({ id, name, Options }) => `import type { Plugin } from "@moovkit/core";
import { ConfigurationError, checkOptions, type OptionCheck } from "@moovkit/models";

/** Options of \`${name}\`. */
export interface ${Options} {
  /** Sent as \`x-${id}\` with each request. */
  readonly value: string;
}

// RFC 9110, section 5.5: what a header can carry, without spaces around it.
const TEXT = "a string of printable ASCII without spaces around it";

const CHECKS: { readonly [Option in keyof ${Options}]-?: OptionCheck } = {
  value: [(given) => typeof given === "string" && /^[!-~]([ -~]*[!-~])?$/.test(given), TEXT],
};

/**
 * Sends a header with each request.
 *
 * @throws ConfigurationError where an option cannot work.
 */
export function ${name}(options: ${Options}): Plugin {
  const { value } = checkOptions("${name}", options, CHECKS);
  if (value === undefined) throw new ConfigurationError(\`${name}: give value, \${TEXT}.\`);
  return {
    name: "${id}",
    wrap: (next) => (request, context) =>
      next({ ...request, headers: { ...request.headers, "x-${id}": value } }, context),
  };
}
`,
  test: ({
    id,
    name,
    Options,
  }) => `import { createMoov, type HttpRequest, type Transport } from "@moovkit/core";
import { describe, expect, it } from "vitest";
import { type ${Options}, ${name} } from "../src/index.js";

const sentWith = async (options: ${Options}): Promise<readonly HttpRequest[]> => {
  const sent: HttpRequest[] = [];
  const transport: Transport = {
    name: "recording",
    send: async (request) => {
      sent.push(request);
      return { status: 200, headers: {}, body: "{}" };
    },
  };
  await createMoov({ transport, security: { accessToken: "token" }, plugins: [${name}(options)] }).ping();
  return sent;
};

describe("${name}", () => {
  it("sends its header, and leaves the others as they are", async () => {
    const [request] = await sentWith({ value: "blue" });
    expect(request?.headers).toMatchObject({ "x-${id}": "blue", authorization: "Bearer token" });
  });

  it.each([
    ["no value", {}, "give value"],
    ["what no header can carry", { value: "two\\nlines" }, "value must be a string of printable ASCII"],
    ["an option that it does not have", { value: "blue", colour: "red" }, "unknown colour"],
  ])("refuses %s", (_, options, told) => {
    expect(() => ${name}(options as ${Options})).toThrow(told);
  });
});
`,
  readme: ({ pkg, id, name }) => `\`\`\`ts
import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { ${name} } from "${pkg}";

const moov = createMoov({
  transport: fetchTransport(),
  security: { username: publicKey, password: secretKey },
  plugins: [${name}({ value: "blue" })],
});
await moov.ping();
\`\`\`

| option  | default | |
| ------- | ------- | --- |
| \`value\` | none    | sent as \`x-${id}\` with each request |
`,
  fails: ({ id, name }) => `
## Errors, what it costs, and how it fails

\`${name}\` throws a \`ConfigurationError\` where an option is wrong, and adds no error of its own to a call. All of it is <!-- size:${id} -->0.0 kB in a bundle. A server that does not know the header leaves it alone.
`,
};

const transport = {
  what: "Transport",
  describe: () => "Transport for @moovkit/core over a function that sends one request",
  may: ["models", "core"],
  peer: true,
  dev: ["conformance"],
  identifier: (camel) => (/transport$/i.test(camel) ? camel : `${camel}Transport`),
  source: ({
    id,
    name,
    Options,
  }) => `import type { HttpRequest, HttpResponse, Transport } from "@moovkit/core";
import {
  ConfigurationError,
  ConnectionError,
  checkOptions,
  type OptionCheck,
  RequestAbortedError,
} from "@moovkit/models";

/** Options of \`${name}\`. */
export interface ${Options} {
  /**
   * Sends one request and gives back the whole answer, whatever its status. It follows no redirect, ends when the
   * signal fires, and may reject with anything.
   */
  readonly exchange: (request: HttpRequest, signal: AbortSignal) => Promise<HttpResponse>;
}

const FUNCTION = "a function that sends one request";

const CHECKS: { readonly [Option in keyof ${Options}]-?: OptionCheck } = {
  exchange: [(given) => typeof given === "function", FUNCTION],
};

/**
 * Carries requests by a function of yours.
 *
 * @throws ConfigurationError where an option cannot work.
 */
export function ${name}(options: ${Options}): Transport {
  const { exchange } = checkOptions("${name}", options, CHECKS);
  if (exchange === undefined) throw new ConfigurationError(\`${name}: give exchange, \${FUNCTION}.\`);
  return {
    name: "${id}",
    send: async (request, { signal }) => {
      // A function may leave a listener on the signal that it is given: that goes with a signal of this request's.
      const controller = new AbortController();
      const stop = () => controller.abort(signal.reason);
      if (signal.aborted) stop();
      else signal.addEventListener("abort", stop, { once: true });
      try {
        controller.signal.throwIfAborted();
        return await exchange(request, controller.signal);
      } catch (cause) {
        if (signal.aborted)
          throw new RequestAbortedError("The request was aborted by its signal.", { cause: signal.reason });
        throw new ConnectionError(\`No answer from \${new URL(request.url).origin}. See cause.\`, { cause });
      } finally {
        signal.removeEventListener("abort", stop);
      }
    },
  };
}
`,
  test: ({ name, Options }) => `import { transportConformance } from "@moovkit/conformance";
import { type ConformanceServer, openConformanceServer } from "@moovkit/conformance/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ${Options}, ${name} } from "../src/index.js";

const exchange: ${Options}["exchange"] = async ({ url, method, headers, body }, signal) => {
  const response = await fetch(url, { method, headers, body: body ?? null, signal, redirect: "manual" });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
};

let server: ConformanceServer;
beforeAll(async () => {
  server = await openConformanceServer();
});
afterAll(() => server[Symbol.asyncDispose]());

describe("${name}", () => {
  it.each([...transportConformance(() => ${name}({ exchange }))])("$name", async ({ run }) => {
    const skipped = await run(server);
    if (skipped) expect(skipped).toBe("it has nothing to dispose of");
  });

  it.each([
    ["no function", {}, "give exchange"],
    ["what is no function", { exchange: "fetch" }, "exchange must be a function"],
    ["an option that it does not have", { exchange, retries: 1 }, "unknown retries"],
  ])("refuses %s", (_, options, told) => {
    expect(() => ${name}(options as ${Options})).toThrow(told);
  });
});
`,
  readme: ({ pkg, name }) => `\`\`\`ts
import { createMoov } from "@moovkit/core";
import { ${name} } from "${pkg}";

const transport = ${name}({
  exchange: async ({ url, method, headers, body }, signal) => {
    const answer = await fetch(url, { method, headers, body: body ?? null, signal, redirect: "manual" });
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  },
});
const moov = createMoov({ transport, security: { username: publicKey, password: secretKey } });
await moov.ping();
\`\`\`

| option     | default | |
| ---------- | ------- | --- |
| \`exchange\` | none    | sends one request and gives back the whole answer, whatever its status |
`,
  fails: ({ id, name }) => `
## Errors, what it costs, and how it fails

\`${name}\` throws a \`ConfigurationError\` where an option is wrong. Where \`exchange\` fails, the call fails with a \`ConnectionError\`, and with a \`RequestAbortedError\` where its signal fired. All of it is <!-- size:${id} -->0.0 kB in a bundle.
`,
};

const library = {
  what: "Library",
  describe: () => "Library for Moov Kit: whether a token was granted what a call needs",
  may: ["models"],
  peer: false,
  dev: [],
  identifier: (camel) => camel,
  source: ({
    name,
  }) => `import { type AuthToken, joinScope, type ScopeInput, splitScope } from "@moovkit/models";

/**
 * Whether a token was granted all of these scopes (RFC 6749, section 3.3). Where its answer left them out, it was
 * granted what was asked for, which the token does not know: \`false\`.
 */
export function ${name}(token: Pick<AuthToken, "scope">, wanted: ScopeInput): boolean {
  const granted = new Set(splitScope(token.scope ?? ""));
  return splitScope(joinScope(wanted)).every((scope) => granted.has(scope));
}
`,
  test: ({ name }) => `import { describe, expect, it } from "vitest";
import { ${name} } from "../src/index.js";

describe("${name}", () => {
  it.each([
    ["one of several", "/ping.read /accounts.read", "/ping.read", true],
    ["all of them", "/ping.read /accounts.read", ["/accounts.read", "/ping.read"], true],
    ["one that is missing", "/ping.read", ["/ping.read", "/accounts.read"], false],
    ["one that another begins with", "/ping.read", "/ping", false],
    ["one of a token that does not say", undefined, "/ping.read", false],
  ])("%s", (_, scope, wanted, expected) => {
    expect(${name}({ scope }, wanted)).toBe(expected);
  });
});
`,
  readme: ({ pkg, name }) => `\`\`\`ts
import { createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { ${name} } from "${pkg}";

const moov = createMoov({
  transport: fetchTransport(),
  security: { username: publicKey, password: secretKey },
});
const grant = { grantType: "client_credentials", scope: "/ping.read" } as const;
const token = await moov.authentication.createAccessToken(grant);
if (!${name}(token, "/ping.read")) throw new Error("This token may not ping.");
\`\`\`
`,
  fails: ({ id }) => `
## Errors, what it costs, and how it fails

It throws nothing and asks nobody. All of it is <!-- size:${id} -->0.0 kB in a bundle.
`,
};

export const KINDS = { transport, plugin, library };
