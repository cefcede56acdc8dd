import { AuthTokenRequestError, RequestValidationError } from "moovkit";
import type { Stage } from "../stage.js";
import { expectError } from "./expect-error.js";

/** Sends two invalid inputs: one that the client detects, and one that only the server detects. */
export const showErrors = async ({ clients, output }: Stage): Promise<void> => {
  const { createAccessToken } = clients.withKey().authentication;

  output.step("Invalid input that the client detects");
  const clientError = await expectError(createAccessToken({ grantType: "client_credentials", scope: [] }));
  if (!(clientError instanceof RequestValidationError)) throw clientError;
  output.row("code", clientError.code);
  for (const { path, message } of clientError.issues) output.row(path.join("."), message);
  output.check("no request was sent", clientError.attempts === 0);

  output.step("Invalid input that only the server detects");
  const serverError = await expectError(
    createAccessToken({ grantType: "client_credentials", scope: "nonsense" }),
  );
  if (!(serverError instanceof AuthTokenRequestError)) throw serverError;
  output.row("code", serverError.code);
  for (const [field, problem] of Object.entries(serverError.fields)) output.row(field, problem);
  output.check("the server has not acted on the request", serverError.processed === "no");
};
