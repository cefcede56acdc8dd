import { TermsOfServiceToken } from "@moovkit/models";
import type { Call } from "../call.js";
import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { CallError, Operation } from "../operation.js";

const operation: Operation<void, TermsOfServiceToken> = {
  id: "getTermsOfServiceToken",
  method: "GET",
  path: "/tos-token",
  output: TermsOfServiceToken,
  errors: {},
  repeatable: () => "always",
};

/** What `getTermsOfServiceToken` can fail with. */
export type GetTermsOfServiceTokenError = CallError<never>;

/**
 * Creates a token by which an account accepts Moov's terms of service: `GET /tos-token`. The client needs `origin`,
 * the domain on which they were accepted.
 */
export const getTermsOfServiceToken = (
  client: Client,
  options?: CallOptions,
): Call<TermsOfServiceToken, GetTermsOfServiceTokenError> => client.call(operation, undefined, options);
