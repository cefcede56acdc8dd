import type { APIResponse } from "./api-response.js";

const adviseOnCredentials = (credentials: APIResponse["credentials"]): string => {
  if (credentials === "apiKey") return "The API key was refused. Check the public key and the secret key.";
  if (credentials === "accessToken") return "The access token was refused. Create a new access token.";
  return "Check the API key, or create a new access token.";
};

const adviseOnPath = (pathParameters: readonly string[] = []): string =>
  pathParameters.length > 0
    ? `Check ${pathParameters.map((name) => `\`${name}\``).join(" and ")}.`
    : "Check `baseURL` and `apiVersion`.";

/** Returns what a caller can do about a status. */
export const adviseOnStatus = ({ status, pathParameters, credentials }: APIResponse): string => {
  if (status < 400) return "Redirects are not followed. Set `baseURL` to the final address.";
  if (status === 401) return adviseOnCredentials(credentials);
  if (status === 403) return "Check the scope of the credentials and the allowed domains of the API key.";
  if (status === 404) return adviseOnPath(pathParameters);
  if (status === 409) return "Fetch the current state of the resource.";
  if (status >= 500) return "Try again later.";
  return "Correct the request.";
};
