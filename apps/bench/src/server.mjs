// Answers every request with a token, in a process of its own so that the client's CPU is the client's.
import { createServer } from "node:http";

const token = JSON.stringify({
  token_type: "Bearer",
  access_token: "a".repeat(300),
  refresh_token: "r".repeat(64),
  expires_in: 3600,
  scope: "/accounts.read",
});
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    response.writeHead(200, { "content-type": "application/json", "x-request-id": "bench" }).end(token);
  });
});
// A contender keeps its connection while the others have their turns.
server.keepAliveTimeout = 600_000;
server.listen({ port: 0, host: "127.0.0.1", backlog: 2048 }, () => {
  process.send(server.address().port);
});
