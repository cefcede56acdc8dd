import { ConfigurationError } from "@moovkit/models";
import type { Authenticator } from "../authenticator.js";

/** The authenticator of a client without credentials. Requests that contain credentials do not need it. */
export const NO_CREDENTIALS: Authenticator = {
  name: "none",
  authenticate: ({ accepts }) => {
    throw new ConfigurationError(
      accepts === "apiKey"
        ? "Set the `security` option of the client, or pass `clientId` and `clientSecret`."
        : "Set the `security` option of the client.",
    );
  },
};
