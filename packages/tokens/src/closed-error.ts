import { ConfigurationError } from "@moovkit/models";

/** Returns the error of callers that wait for a token when it is no longer used. */
export const createClosedError = (): ConfigurationError =>
  new ConfigurationError("tokens: the tokens or their last client were closed. Create a new client.");
