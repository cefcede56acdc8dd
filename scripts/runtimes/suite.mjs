// What is asked of a runtime: the fetch transport by the conformance kit, and core, models and retry by the cases below.
import { transportConformance } from "@moovkit/conformance";
import { createAccessToken, createClient, createMoov } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import {
  APIError,
  AuthTokenRequestError,
  ConfigurationError,
  ConnectionError,
  RequestTimeoutError,
  RequestValidationError,
} from "@moovkit/models";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";

const SECRET = "a-secret-of-its-own";
const inBrowser = typeof globalThis.document === "object";

const equal = (actual, expected) => {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`expected ${JSON.stringify(expected)}, came ${JSON.stringify(actual)}`);
};
const isA = (value, Class) => {
  if (!(value instanceof Class)) throw new Error(`expected a ${Class.name}, came ${value}`);
};
const failureOf = async (call) => {
  const outcome = await call.result();
  if (outcome.ok) throw new Error("expected an error, came data");
  return outcome.error;
};

const clientCases = ({ context, sandbox }) => {
  const { url: baseURL, publicKey: username, secretKey: password } = sandbox;
  const options = {
    transport: fetchTransport(),
    baseURL,
    security: { username, password },
    dangerouslyAllowBrowser: true,
    ...(!inBrowser && { origin: "https://shop.example" }),
  };
  const ping = { grantType: "client_credentials", scope: "/ping.read" };
  return {
    "core: a token's whole life": async () => {
      const moov = createMoov(options);
      const token = await moov.authentication.createAccessToken(ping);
      const bearer = createMoov({ ...options, security: { accessToken: token.accessToken } });
      await bearer.ping();
      const { refreshToken } = token;
      const next = await moov.authentication.createAccessToken({ grantType: "refresh_token", refreshToken });
      equal(next.tokenType, token.tokenType);
      await moov.authentication.revokeAccessToken({ token: next.accessToken, tokenTypeHint: "access_token" });
      const refused = await failureOf(
        createMoov({ ...options, security: { accessToken: next.accessToken } }).ping(),
      );
      equal([refused.code, refused.status, typeof refused.requestId], ["api_error", 401, "string"]);
    },
    "core: an operation without the namespaces": async () => {
      const { expiresIn } = await createAccessToken(createClient(options), ping);
      equal(typeof expiresIn, "number");
    },
    "core: a call of one time-out ends": async () => {
      const error = await failureOf(
        createMoov({ ...options, baseURL: `${context.url}/hang/headers`, timeoutMs: 50 }).ping(),
      );
      isA(error, RequestTimeoutError);
    },
    "core: no connection is a ConnectionError": async () =>
      isA(await failureOf(createMoov({ ...options, baseURL: context.refusedURL }).ping()), ConnectionError),
    "core: an API key in a browser is refused": async () => {
      if (!inBrowser) return "only a browser refuses it";
      try {
        createMoov({ ...options, dangerouslyAllowBrowser: false });
      } catch (error) {
        isA(error, ConfigurationError);
        return;
      }
      throw new Error("expected a ConfigurationError, came a client");
    },
    "models: wrong input is told by field": async () => {
      const error = await failureOf(
        createMoov(options).authentication.createAccessToken({ grantType: "client_credentials" }),
      );
      isA(error, RequestValidationError);
      equal(error.issues[0].path, ["scope"]);
    },
    "models: a 422 is told by field": async () => {
      const error = await failureOf(
        createMoov(options).authentication.createAccessToken({
          grantType: "refresh_token",
          refreshToken: "unknown",
        }),
      );
      isA(error, AuthTokenRequestError);
      isA(error, APIError);
      equal(typeof error.fields.refreshToken, "string");
    },
    "models: a secret shows nowhere": async () => {
      const error = await failureOf(
        createMoov({ ...options, security: { username: "unknown", password: SECRET } }).ping(),
      );
      for (const text of [error.message, `${error.stack}`, JSON.stringify(error), String(error)])
        if (text.includes(SECRET) || text.includes(btoa(`unknown:${SECRET}`)))
          throw new Error(`a secret in ${text}`);
    },
    "tokens: one mint for all callers, and a new one after a 401": async () => {
      const security = tokens({
        clientId: username,
        clientSecret: password,
        scope: "/ping.read",
        dangerouslyAllowBrowser: true,
      });
      const moov = createMoov({ ...options, security });
      await Promise.all(Array.from({ length: 20 }, () => moov.ping()));
      const { accessToken } = await security.get();
      await moov.authentication.revokeAccessToken({ token: accessToken });
      await moov.ping();
      equal((await security.get()).accessToken === accessToken, false);
    },
    "retry: tries again after 503": async () => {
      const events = [];
      let sent = 0;
      const transport = fetchTransport();
      const flaky = {
        name: "flaky",
        send: (...args) =>
          ++sent < 3 ? Promise.resolve({ status: 503, headers: {}, body: "" }) : transport.send(...args),
      };
      const moov = createMoov({
        ...options,
        transport: flaky,
        plugins: [retry({ initialDelayMs: 1 })],
        onEvent: ({ type }) => events.push(type),
      });
      await moov.ping();
      equal(sent, 3);
      equal(events.filter((type) => type === "retry").length, 2);
    },
    "retry: never sends a refresh token twice": async () => {
      let sent = 0;
      const lost = {
        name: "lost",
        send: () => {
          sent += 1;
          return Promise.reject(new ConnectionError("lost", { connected: true }));
        },
      };
      const moov = createMoov({ ...options, transport: lost, plugins: [retry({ initialDelayMs: 1 })] });
      await failureOf(
        moov.authentication.createAccessToken({ grantType: "refresh_token", refreshToken: "once" }),
      );
      equal(sent, 1);
    },
  };
};

/** Runs all cases, one after the other. */
export const runSuite = async (input) => {
  const cases = [
    ...transportConformance(() => fetchTransport()).map(({ name, run }) => [
      `fetch: ${name}`,
      () => run(input.context),
    ]),
    ...Object.entries(clientCases(input)),
  ];
  const results = [];
  for (const [name, run] of cases) {
    let late;
    const limit = new Promise((_, reject) => {
      late = setTimeout(() => reject(new Error("no end within 20 s")), 20_000);
    });
    try {
      const skipped = await Promise.race([run(), limit]);
      results.push(skipped ? { name, outcome: "skipped", why: skipped } : { name, outcome: "passed" });
    } catch (error) {
      results.push({ name, outcome: "failed", why: String(error?.message ?? error) });
    } finally {
      clearTimeout(late);
    }
  }
  return results;
};
