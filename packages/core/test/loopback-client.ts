import { type Client, type ClientOptions, createClient } from "../src/index.js";
import { createLoopbackServer, type LoopbackServer, type Responder } from "./loopback-server.js";
import { plainFetchTransport } from "./plain-fetch-transport.js";

/** The API key of a loopback client. */
export const API_KEY = { publicKey: "public", secretKey: "secret-key-7d1f" };

/** The `authorization` header that a loopback client sends. */
export const BASIC = `Basic ${btoa(`${API_KEY.publicKey}:${API_KEY.secretKey}`)}`;

export interface LoopbackClient {
  readonly client: Client;
  readonly server: LoopbackServer;
}

/** Creates a client that sends its requests to a server on the loopback interface. */
export const createLoopbackClient = async (
  respond?: Responder,
  options: Partial<ClientOptions> = {},
): Promise<LoopbackClient> => {
  const server = await createLoopbackServer(respond);
  const client = createClient({
    baseURL: server.url,
    transport: plainFetchTransport(),
    security: API_KEY,
    ...options,
  });
  return { client, server };
};
