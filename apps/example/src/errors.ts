import type { Moov } from "@moovkit/core";
import { AuthTokenRequestError, RequestValidationError } from "@moovkit/models";
import { refused } from "./refused.js";
import { fact, good, title } from "./show.js";

/** What is wrong is said by field, before the network where that can be known. */
export const errors = async (moov: Moov): Promise<void> => {
  const { createAccessToken } = moov.authentication;

  title("A wrong input, caught before the network");
  const early = await refused(createAccessToken({ grantType: "client_credentials", scope: [] }));
  if (!(early instanceof RequestValidationError)) throw early;
  good(`${early.message} Requests sent: ${early.attempts}`);

  title("A wrong input that only the server knows of: 422");
  const late = await refused(createAccessToken({ grantType: "client_credentials", scope: "nonsense" }));
  if (!(late instanceof AuthTokenRequestError)) throw late;
  for (const [field, problem] of Object.entries(late.fields)) fact(field, problem);
  fact("request id", late.requestId);
};
