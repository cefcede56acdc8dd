import { APIError, MoovError, RateLimitError } from "@moovkit/models";

/** The response of your server if a call to Moov failed. */
export interface ErrorResponse {
  readonly status: 500 | 502 | 503 | 504;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: {
    readonly error: string;
    readonly requestId?: string | undefined;
  };
}

/** Converts an error to a response. The caller gets the code only. Log the message. */
export const toErrorResponse = (error: unknown): ErrorResponse => {
  if (!(error instanceof MoovError))
    return { status: 500, headers: {}, body: { error: "internal" } };
  const requestId =
    error instanceof APIError ? error.requestId : undefined;
  const body = { error: error.code, requestId };
  if (error instanceof RateLimitError) {
    const seconds = Math.ceil((error.retryAfterMs ?? 1_000) / 1_000);
    return {
      status: 503,
      headers: { "retry-after": `${seconds}` },
      body,
    };
  }
  if (error.code === "request_timeout_error")
    return { status: 504, headers: {}, body };
  if (error.code === "configuration_error")
    return { status: 500, headers: {}, body };
  return { status: 502, headers: {}, body };
};
