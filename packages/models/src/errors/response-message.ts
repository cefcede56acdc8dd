import type { APIResponse } from "./api-response.js";

const MAX_TEXT_LENGTH = 300;

/** Prepares a server's text for a single log line: replaces control characters and truncates long texts. */
const toLogLine = (text: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it replaces
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
  return line.length > MAX_TEXT_LENGTH ? `${line.slice(0, MAX_TEXT_LENGTH)}…` : line;
};

/**
 * Formats the message of an error about a response:
 * `createAccessToken: 400: the grant is unknown. Correct the request. Request ID: 7f3c.`
 */
export const formatResponseMessage = (response: APIResponse, detail: string, advice: string): string => {
  const requestId = response.headers["x-request-id"];
  return [
    `${response.operation}: ${response.status}${detail && `: ${toLogLine(detail).replace(/\.$/, "")}`}.`,
    advice,
    requestId && `Request ID: ${toLogLine(requestId)}.`,
  ]
    .filter(Boolean)
    .join(" ");
};
