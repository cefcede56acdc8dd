// Answers every request with a token, in a process of its own so that the client's CPU is the client's.
import { createServer } from "node:http";

const token = JSON.stringify({
  token_type: "Bearer",
  access_token: "a".repeat(300),
  refresh_token: "r".repeat(64),
  expires_in: 3600,
  scope: "/accounts.read",
});
createServer((request, response) => {
  request.resume().on("end", () => {
    response.writeHead(200, { "content-type": "application/json", "x-request-id": "bench" }).end(token);
  });
}).listen(0, "127.0.0.1", function listening() {
  process.send(this.address().port);
});
