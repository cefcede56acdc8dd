import {
  APIError,
  AuthTokenRequestError,
  ConnectionError,
  RequestTimeoutError,
  RequestValidationError,
} from "moovkit";

export const explain = (error: unknown): string => {
  if (error instanceof AuthTokenRequestError)
    return `rejected fields: ${JSON.stringify(error.fields)}`;
  if (error instanceof APIError)
    return `status ${error.status}, request ID ${error.requestId}`;
  if (error instanceof RequestValidationError)
    return `not sent: ${error.message}`;
  if (error instanceof RequestTimeoutError)
    return `no response within ${error.limit}`;
  if (error instanceof ConnectionError)
    return `no response, connected: ${error.connected}`;
  throw error;
};
