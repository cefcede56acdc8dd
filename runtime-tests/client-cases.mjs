// Cases for the client as a whole (moovkit, core, retry, tokens and webhooks over fetch), against a sandbox. They use no test
// runner and no module of a runtime, so they run everywhere.
import { createAccessToken } from "@moovkit/authentication";
import { createClient } from "@moovkit/core";
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
import { signWebhook, verifyWebhook, WebhookVerificationError } from "@moovkit/webhooks";
import { createMoov } from "moovkit";

const WRONG_SECRET = "a-secret-that-must-not-appear";
const TOKEN_INPUT = { grantType: "client_credentials", scope: "/ping.read" };

const PERSON = {
  accountType: "individual",
  profile: { individual: { name: { firstName: "Ada", lastName: "Lovelace" } } },
};

/** The first bytes of an image, and some that are not text. */
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 255, 0]);

/** Moov's published example of a signature. */
const WEBHOOK_VECTOR = {
  timestamp: "2024-04-26T21:20:55Z",
  nonce: "LwxF1Uk7QOeDq2nzB3theslHbtAo7y3uuncB1PoijwCZZaRZsd8DOtffBT7p",
  webhookID: "dff0a709-f982-4475-81e8-214b435c74ab",
  secret: "my-webhook-signing-secret",
  signature:
    "6231d03752de6963087e6aea1c78a27a0617b6df1c071195f30ed85defe34e02fd0bf3995949fe12dafd747c42de9cfae03b8aafcf69cceba5495f4c7b719d82",
};

const isBrowser = typeof globalThis.document === "object";

const assertEqual = (actual, expected) => {
  const [actualText, expectedText] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (actualText !== expectedText) throw new Error(`Expected ${expectedText}, received ${actualText}.`);
};

const assertInstance = (value, expectedClass) => {
  if (!(value instanceof expectedClass))
    throw new Error(`Expected a ${expectedClass.name}, received ${value}.`);
};

const errorOf = async (call) => {
  const result = await call.result();
  if (result.ok) throw new Error("Expected the call to fail, but it succeeded.");
  return result.error;
};

const optionsFor = ({ url, publicKey, secretKey }) => ({
  transport: fetchTransport(),
  baseURL: url,
  security: { username: publicKey, password: secretKey },
  dangerouslyAllowBrowser: true,
  // A page cannot choose its origin.
  ...(!isBrowser && { origin: "https://shop.example" }),
});

const coreCases = ({ conformance, sandbox }) => {
  const options = optionsFor(sandbox);
  return {
    "core: creates, uses, refreshes and revokes a token": async () => {
      const moov = createMoov(options);
      const token = await moov.authentication.createAccessToken(TOKEN_INPUT);
      await createMoov({ ...options, security: { accessToken: token.accessToken } }).authentication.ping();
      const { refreshToken } = token;
      const renewedToken = await moov.authentication.createAccessToken({
        grantType: "refresh_token",
        refreshToken,
      });
      assertEqual(renewedToken.tokenType, token.tokenType);
      const { accessToken } = renewedToken;
      await moov.authentication.revokeAccessToken({ token: accessToken, tokenTypeHint: "access_token" });
      const error = await errorOf(
        createMoov({ ...options, security: { accessToken } }).authentication.ping(),
      );
      assertEqual(
        [error.code, error.status, typeof error.requestId],
        ["authentication_error", 401, "string"],
      );
    },
    "core: calls a standalone operation": async () => {
      const { expiresIn } = await createAccessToken(createClient(options), TOKEN_INPUT);
      assertEqual(typeof expiresIn, "number");
    },
    "accounts: creates, updates, lists and finds an account": async () => {
      const { accounts } = createMoov(options);
      const foreignID = `runtime-${crypto.randomUUID()}`;
      const { accountID } = await accounts.createAccount({
        ...PERSON,
        foreignID,
      });
      await accounts.updateAccount({ accountID, metadata: { plan: "basic" } });
      const listedIDs = [];
      for await (const account of accounts.listAccounts({ foreignID, count: 1 }))
        listedIDs.push(account.accountID);
      assertEqual(listedIDs, [accountID]);
      assertEqual((await accounts.getAccount({ accountID })).metadata, { plan: "basic" });
    },
    "enrichment: uploads a stream, and downloads its bytes": async () => {
      const { accounts, enrichment } = createMoov(options);
      const { accountID: uniqueID } = await accounts.createAccount(PERSON);
      const file = new Blob([PNG]).stream();
      await enrichment.uploadAvatar({ uniqueID, file });
      const { bytes, contentType } = await enrichment.getAvatar({ uniqueID });
      assertEqual([Array.from(bytes), contentType], [Array.from(PNG), "image/png"]);
    },
    "verification: uploads a file with its name and its type": async () => {
      const { accounts, verification } = createMoov(options);
      const { accountID } = await accounts.createAccount(PERSON);
      const file = new File([PNG], "id.png", { type: "image/png" });
      const { fileID } = await verification.uploadFile({
        accountID,
        filePurpose: "identity_verification",
        file,
      });
      const { fileName, fileSizeBytes } = await verification.getFileDetails({ accountID, fileID });
      assertEqual([fileName, fileSizeBytes], ["id.png", PNG.length]);
    },
    "core: ends a call at its timeout": async () => {
      const moov = createMoov({ ...options, baseURL: `${conformance.url}/hang/headers`, timeoutMs: 50 });
      assertInstance(await errorOf(moov.authentication.ping()), RequestTimeoutError);
    },
    "core: reports a refused connection as a ConnectionError": async () => {
      const moov = createMoov({ ...options, baseURL: conformance.refusedURL });
      assertInstance(await errorOf(moov.authentication.ping()), ConnectionError);
    },
  };
};

const modelsCases = ({ sandbox }) => {
  const options = optionsFor(sandbox);
  return {
    "models: reports invalid input by field": async () => {
      const { authentication } = createMoov(options);
      const error = await errorOf(authentication.createAccessToken({ grantType: "client_credentials" }));
      assertInstance(error, RequestValidationError);
      assertEqual(error.issues[0].path, ["scope"]);
    },
    "models: reports a 422 response by field": async () => {
      const { authentication } = createMoov(options);
      const input = { grantType: "refresh_token", refreshToken: "unknown" };
      const error = await errorOf(authentication.createAccessToken(input));
      assertInstance(error, AuthTokenRequestError);
      assertInstance(error, APIError);
      assertEqual(typeof error.fields.refreshToken, "string");
    },
    "models: keeps secrets out of errors": async () => {
      const security = { username: "unknown", password: WRONG_SECRET };
      const error = await errorOf(createMoov({ ...options, security }).authentication.ping());
      for (const text of [error.message, `${error.stack}`, JSON.stringify(error), String(error)])
        if (text.includes(WRONG_SECRET) || text.includes(btoa(`unknown:${WRONG_SECRET}`)))
          throw new Error("Expected no secret in the error's message, stack or JSON, but it contains one.");
    },
  };
};

const tokensCases = ({ sandbox }) => {
  const options = optionsFor(sandbox);
  return {
    "tokens: requests one token for all callers, and another one after a 401": async () => {
      const security = tokens({
        publicKey: sandbox.publicKey,
        secretKey: sandbox.secretKey,
        scope: "/ping.read",
        dangerouslyAllowBrowser: true,
      });
      const moov = createMoov({ ...options, security });
      await Promise.all(Array.from({ length: 20 }, () => moov.authentication.ping()));
      const { accessToken } = await security.get();
      await moov.authentication.revokeAccessToken({ token: accessToken });
      await moov.authentication.ping();
      assertEqual((await security.get()).accessToken === accessToken, false);
    },
  };
};

const retryCases = ({ sandbox }) => {
  const options = optionsFor(sandbox);
  return {
    "retry: retries after a 503": async () => {
      const events = [];
      let sent = 0;
      const flakyTransport = {
        name: "flaky",
        send: async (request, context) => {
          sent += 1;
          if (sent < 3) return { status: 503, headers: {}, body: "" };
          return options.transport.send(request, context);
        },
      };
      const moov = createMoov({
        ...options,
        transport: flakyTransport,
        plugins: [retry({ initialDelayMs: 1 })],
        onEvent: ({ type }) => events.push(type),
      });
      await moov.authentication.ping();
      assertEqual(sent, 3);
      assertEqual(events.filter((type) => type === "retry").length, 2);
    },
    "retry: never sends a refresh token twice": async () => {
      let sent = 0;
      const brokenTransport = {
        name: "broken",
        send: async () => {
          sent += 1;
          throw new ConnectionError("The connection was lost.", { connected: true });
        },
      };
      const plugins = [retry({ initialDelayMs: 1 })];
      const { authentication } = createMoov({ ...options, transport: brokenTransport, plugins });
      const input = { grantType: "refresh_token", refreshToken: "single-use" };
      await errorOf(authentication.createAccessToken(input));
      assertEqual(sent, 1);
    },
  };
};

const webhooksCases = () => {
  const { timestamp, nonce, webhookID, secret, signature } = WEBHOOK_VECTOR;
  const event = {
    eventID: "4c62bd0c",
    type: "event.test",
    data: { ping: true },
    createdOn: "2024-04-26T21:20:54.168497001Z",
  };
  const verify = (receivedSignature) =>
    verifyWebhook({
      headers: new Headers({
        "x-timestamp": timestamp,
        "x-nonce": nonce,
        "x-webhook-id": webhookID,
        "x-signature": receivedSignature,
      }),
      body: new TextEncoder().encode(JSON.stringify(event)),
      secret,
      now: () => Date.parse(timestamp),
    });
  return {
    "webhooks: accepts the published signature": async () => assertEqual(await verify(signature), event),
    "webhooks: computes the published signature": async () => {
      const headers = await signWebhook({ secret, timestamp, nonce, webhookID });
      assertEqual(headers["x-signature"], signature);
    },
    "webhooks: rejects another signature": async () => {
      const error = await verify(signature.replace(/2$/, "3")).catch((reason) => reason);
      assertInstance(error, WebhookVerificationError);
      assertEqual(error.code, "webhook_signature_mismatch");
    },
  };
};

const browserCases = ({ sandbox }) => ({
  "core: refuses an API key in a browser": async () => {
    try {
      createMoov({ ...optionsFor(sandbox), dangerouslyAllowBrowser: false });
    } catch (error) {
      assertInstance(error, ConfigurationError);
      return;
    }
    throw new Error("Expected a ConfigurationError, but a client was created.");
  },
});

const toCases = (runByName) => Object.entries(runByName).map(([name, run]) => ({ name, run }));

/** Returns the cases that pass in every runtime. `servers` has the addresses of a conformance server and a sandbox. */
export const clientCases = (servers) =>
  toCases({
    ...coreCases(servers),
    ...modelsCases(servers),
    ...tokensCases(servers),
    ...retryCases(servers),
    ...webhooksCases(),
  });

/** Returns the cases for a browser: those of every runtime, and those that only a browser passes. */
export const browserClientCases = (servers) => [...clientCases(servers), ...toCases(browserCases(servers))];
