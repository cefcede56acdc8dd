import { type ClientOptions, createMoov, type Moov } from "../src/index.js";
import { createLoopbackServer, type LoopbackServer, type Responder } from "./loopback-server.js";
import { plainFetchTransport } from "./plain-fetch-transport.js";

/** The API key of a loopback client. */
export const API_KEY = { username: "public", password: "secret-key-7d1f" };

/** The `authorization` header that a loopback client sends. */
export const BASIC = `Basic ${btoa(`${API_KEY.username}:${API_KEY.password}`)}`;

export interface LoopbackMoov {
  readonly moov: Moov;
  readonly server: LoopbackServer;
}

/** Creates a client that sends its requests to a server on the loopback interface. */
export const createLoopbackMoov = async (
  respond?: Responder,
  options: Partial<ClientOptions> = {},
): Promise<LoopbackMoov> => {
  const server = await createLoopbackServer(respond);
  const moov = createMoov({
    baseURL: server.url,
    transport: plainFetchTransport(),
    security: API_KEY,
    ...options,
  });
  return { moov, server };
};
