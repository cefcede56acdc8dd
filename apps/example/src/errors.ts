import { AuthTokenRequestError, type Moov, RequestValidationError } from "moovkit";
import { expectError } from "./expect-error.js";
import { printField, printSuccess, printTitle } from "./output.js";

/** Sends two invalid inputs: one that the client detects, and one that only the server detects. */
export const showErrors = async (moov: Moov): Promise<void> => {
  const { createAccessToken } = moov.authentication;

  printTitle("Invalid input that the client detects");
  const clientError = await expectError(createAccessToken({ grantType: "client_credentials", scope: [] }));
  if (!(clientError instanceof RequestValidationError)) throw clientError;
  printSuccess(`${clientError.message} Requests sent: ${clientError.attempts}.`);

  printTitle("Invalid input that only the server detects");
  const serverError = await expectError(
    createAccessToken({ grantType: "client_credentials", scope: "nonsense" }),
  );
  if (!(serverError instanceof AuthTokenRequestError)) throw serverError;
  printField("status", serverError.status);
  for (const [field, problem] of Object.entries(serverError.fields)) printField(field, problem);
  printField("request ID", serverError.requestId);
};
