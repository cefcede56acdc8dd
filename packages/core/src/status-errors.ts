import {
  APIError,
  AuthenticationError,
  ConflictError,
  GenericError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  UnprocessableEntityError,
} from "@moovkit/models";
import type { APIErrorClass, Operation } from "./operation.js";

const CLASSES: Readonly<Record<number, APIErrorClass>> = {
  400: GenericError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** Returns the error class for a status: that of the operation, or the default for the status. */
export const errorClassOf = ({ errors }: Operation, status: number): APIErrorClass =>
  errors?.[status] ?? CLASSES[status] ?? (status >= 500 ? ServerError : APIError);
