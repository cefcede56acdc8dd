// Responds to every request with a token. Runs in its own process, so that its CPU time is not part of a measurement.
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
// A contender keeps its connection open while it waits for its next turn.
server.keepAliveTimeout = 600_000;
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
process.on("disconnect", () => process.exit());
