// Lets a page in a browser read the response, like the responses that the server writes itself.
const CORS_HEADER = "access-control-allow-origin: *\r\n";

/** The first lines of a raw response with status 200. */
export const RAW_OK: string = `HTTP/1.1 200 OK\r\n${CORS_HEADER}`;

/** Like `RAW_OK`, with a status line that ends after the status code. */
export const RAW_OK_WITHOUT_REASON: string = `HTTP/1.1 200\r\n${CORS_HEADER}`;

/** The path of a request whose response is this text, after which the server closes the connection. */
export const raw = (text: string): string => `raw/${encodeURIComponent(text)}`;

/** The path of a request whose response is this text, after which the server resets the connection. */
export const rawThenReset = (text: string): string => `reset/${encodeURIComponent(text)}`;
