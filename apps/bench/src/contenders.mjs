import { createAccessToken, createClient } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { undiciTransport } from "@moovkit/undici";

export const BARE = "bare fetch";
export const KIT_FETCH = "Moov Kit, fetch";
export const KIT_UNDICI = "Moov Kit, undici";
export const SDK = "@moovio/sdk";

/** What a client of the kit asks for; a peer asks for the same in its own words. */
export const TASK = { username: "public", password: "secret", scope: "/accounts.read" };

const kitOver = (transport) => (baseURL) => {
  const { username, password, scope } = TASK;
  const client = createClient({
    baseURL,
    transport,
    security: { username, password },
    plugins: [retry()],
  });
  return () => createAccessToken(client, { grantType: "client_credentials", scope });
};

const slowed = (transport) => (baseURL) => {
  const call = kitOver(transport)(baseURL);
  return async () => {
    for (let count = 0; count < 2; count += 1) await call();
    return call();
  };
};

const bareFetch = (baseURL) => {
  const { username, password, scope } = TASK;
  const headers = {
    accept: "application/json",
    "content-type": "application/json",
    authorization: `Basic ${btoa(`${username}:${password}`)}`,
  };
  const body = JSON.stringify({ grant_type: "client_credentials", scope });
  return async () => (await fetch(`${baseURL}/oauth2/token`, { method: "POST", headers, body })).json();
};

const peer = (module) => async (baseURL) => (await import(`../peers/${module}.mjs`)).default(baseURL, TASK);

/** By name: takes the server's address, and gives what makes one call. */
export const CONTENDERS = {
  [BARE]: bareFetch,
  [KIT_FETCH]: kitOver(fetchTransport()),
  [KIT_UNDICI]: kitOver(undiciTransport()),
  "undici.request": peer("undici"),
  ofetch: peer("ofetch"),
  [SDK]: peer("moovio-sdk"),
  oauth4webapi: peer("oauth4webapi"),
  "openid-client": peer("openid-client"),
  "simple-oauth2": peer("simple-oauth2"),
};

/** Each makes three calls for one: with these in the place of the kit's, a budget must be seen to be exceeded. */
export const SLOWED = {
  [KIT_FETCH]: slowed(fetchTransport()),
  [KIT_UNDICI]: slowed(undiciTransport()),
};

/** Where a peer does other work than the kit, in the words of the table. */
export const NOTES = {
  [BARE]: "JSON in and out; checks nothing",
  [KIT_FETCH]: "with `retry()`; input and answer checked",
  [KIT_UNDICI]: "with `retry()`; input and answer checked",
  "undici.request": "JSON in and out; checks nothing",
  ofetch: "JSON in and out; checks nothing",
  [SDK]: "its standalone function; input and answer checked; retries off, as it comes",
  oauth4webapi: "a form instead of JSON; answer checked; `allowInsecureRequests`",
  "openid-client": "oauth4webapi beneath; `allowInsecureRequests`",
  "simple-oauth2": "a form instead of JSON; opens a connection for each call",
};
