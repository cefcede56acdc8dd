import Fastify, { type FastifyInstance } from "fastify";
import { endpoint } from "./endpoint.js";

export const app: FastifyInstance = Fastify();
app.all("/api/moov-token", (request) => {
  const url = `${request.protocol}://${request.host}${request.url}`;
  const headers = request.headers as HeadersInit;
  return endpoint(new Request(url, { method: request.method, headers }));
});
