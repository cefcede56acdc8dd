// The programs that are compared. Each requests one access token with the grant `client_credentials`.

export const BARE_FETCH = "bare fetch";
export const KIT_FETCH = "Moov Kit, fetch";
export const KIT_UNDICI = "Moov Kit, undici";
export const OFETCH = "ofetch";
export const UNDICI = "undici.request";
/** Only imported, not called. */
export const CREATE_MOOV = "Moov Kit, createMoov";
/** Imports the index of the package, as most programs do. The contender imports only the function that it calls. */
export const SDK_PACKAGE = "@moovio/sdk, whole package";

const VALIDATES = "with `retry()`, validates input and response";

/**
 * `module` exports a function from a base URL and credentials to a function that makes one call. `peer` is the library
 * that it calls. For Moov Kit, `transport` is the package of the transport and `library` the library that it uses.
 */
export const CONTENDERS = {
  [BARE_FETCH]: { module: "contenders/bare-fetch.mjs", note: "no validation" },
  [OFETCH]: { module: "peers/ofetch.mjs", peer: "ofetch", note: "no validation" },
  [KIT_FETCH]: { module: "size/one-operation.mjs", transport: "fetch", library: "ofetch", note: VALIDATES },
  [UNDICI]: { module: "peers/undici.mjs", peer: "undici", needsNode: true, note: "no validation" },
  [KIT_UNDICI]: {
    module: "contenders/moovkit-undici.mjs",
    transport: "undici",
    library: "undici",
    needsNode: true,
    note: VALIDATES,
  },
  "@moovio/sdk": {
    module: "peers/moovio-sdk.mjs",
    peer: "@moovio/sdk",
    note: "standalone function, validates input and response, retries off (the default)",
  },
  oauth4webapi: {
    module: "peers/oauth4webapi.mjs",
    peer: "oauth4webapi",
    note: "form body, validates the response",
  },
  "openid-client": {
    module: "peers/openid-client.mjs",
    peer: "openid-client",
    note: "form body, built on oauth4webapi",
  },
  "simple-oauth2": {
    module: "peers/simple-oauth2.mjs",
    peer: "simple-oauth2",
    needsNode: true,
    note: "form body, a new connection for each call",
  },
};
