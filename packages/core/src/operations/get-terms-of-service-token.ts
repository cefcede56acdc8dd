import { TermsOfServiceToken } from "@moovkit/models";
import type { Call } from "../call.js";
import type { CallOptions } from "../call-options.js";
import type { Client } from "../client.js";
import type { CallError, Operation } from "../operation.js";

const getTermsOfServiceTokenOperation: Operation<void, TermsOfServiceToken> = {
  id: "getTermsOfServiceToken",
  method: "GET",
  path: "/tos-token",
  output: TermsOfServiceToken,
  errors: {},
  repeatable: () => "always",
};

/** Errors of `getTermsOfServiceToken`. */
export type GetTermsOfServiceTokenError = CallError<never>;

/**
 * Creates a token with which an account accepts Moov's terms of service: `GET /tos-token`. The client needs the
 * `origin` option: the domain on which the terms were accepted.
 *
 * @param client - The client to send the request with.
 * @param options - Options of this call.
 */
export const getTermsOfServiceToken = (
  client: Client,
  options?: CallOptions,
): Call<TermsOfServiceToken, GetTermsOfServiceTokenError> =>
  client.call(getTermsOfServiceTokenOperation, undefined, options);
