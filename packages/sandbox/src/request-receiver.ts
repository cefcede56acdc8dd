import type { Connection } from "./environment.js";

/** Handles the requests of a transport or a server: a sandbox, or any object with its `fetch` method. */
export interface RequestReceiver {
  /**
   * Handles a request in process.
   *
   * @param request - A request with any host.
   * @param connection - What is known about the connection of the request, such as the IP address of the client.
   * @returns The response.
   * @throws TypeError if a fault resets the connection, like `fetch`.
   */
  fetch(request: Request, connection?: Connection): Promise<Response>;
}
