import {
  APIError,
  AuthTokenRequestError,
  ConnectionError,
  RequestTimeoutError,
  RequestValidationError,
} from "@moovkit/models";

export const explain = (error: unknown): string => {
  if (error instanceof AuthTokenRequestError)
    return `refused by field: ${JSON.stringify(error.fields)}`;
  if (error instanceof APIError)
    return `refused with ${error.status}, request id ${error.requestId}`;
  if (error instanceof RequestValidationError)
    return `not sent: ${error.message}`;
  if (error instanceof RequestTimeoutError)
    return `no answer within ${error.limit}`;
  if (error instanceof ConnectionError)
    return `no answer, connected: ${error.connected}`;
  throw error;
};
