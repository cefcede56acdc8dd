import Fastify, { type FastifyInstance } from "fastify";
import { endpoint } from "./endpoint.js";

export const app: FastifyInstance = Fastify();
app.all("/api/moov-token", ({ protocol, host, url, method, headers }) =>
  endpoint(new Request(`${protocol}://${host}${url}`, { method, headers: headers as HeadersInit })),
);
