import type {
  APIError,
  AuthenticationError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  GenericError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RequestAbortedError,
  RequestTimeoutError,
  RequestValidationError,
  ResponseValidationError,
  ServerError,
  UnprocessableEntityError,
} from "@moovkit/models";

/** The errors by status that any operation can fail with. */
type StatusError =
  | GenericError
  | AuthenticationError
  | PermissionDeniedError
  | NotFoundError
  | ConflictError
  | RateLimitError
  | ServerError
  | APIError<"api_error">;

/** An operation without a documented 422 body can still receive one. */
type UndocumentedUnprocessable<Failure> = [Extract<Failure, { readonly fields: unknown }>] extends [never]
  ? UnprocessableEntityError
  : never;

/**
 * Every error of a call: the documented ones of the operation, those of the other statuses, and those without a response.
 * `switch (error.code)` narrows it.
 */
export type CallError<Failure extends APIError = never> =
  | Failure
  | UndocumentedUnprocessable<Failure>
  | StatusError
  | ConfigurationError
  | RequestValidationError
  | ResponseValidationError
  | ConnectionError
  | RequestTimeoutError
  | RequestAbortedError;
