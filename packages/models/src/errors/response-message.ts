import type { APIResponse } from "./api-response.js";

const MAX_TEXT_LENGTH = 200;

/** Prepares a server's text for a single log line: replaces control characters and truncates long texts. */
const toLogLine = (text: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it replaces
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
  return line.length > MAX_TEXT_LENGTH ? `${line.slice(0, MAX_TEXT_LENGTH)}…` : line;
};

/** The reason phrases of the statuses that Moov documents (RFC 9110, section 15). */
const REASON_PHRASES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

const formatStatus = (status: number): string => {
  const phrase = REASON_PHRASES[status];
  return phrase === undefined ? String(status) : `${status} ${phrase}`;
};

/**
 * Formats the message of an error about a response:
 * `getTransfer: 404 Not Found. Check \`accountID\` and \`transferID\`. Request ID: 7f3c.`
 */
export const formatResponseMessage = (response: APIResponse, detail: string, advice: string): string => {
  const requestId = response.headers["x-request-id"];
  // The message of the cause, which is part of the advice, may contain the same ID.
  const isNew = requestId !== undefined && !advice.includes(requestId);
  const reason = detail && `: ${toLogLine(detail).replace(/\.$/, "")}`;
  return [
    `${response.operation}: ${formatStatus(response.status)}${reason}.`,
    advice,
    isNew && `Request ID: ${toLogLine(requestId)}.`,
  ]
    .filter(Boolean)
    .join(" ");
};
