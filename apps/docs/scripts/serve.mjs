import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { DIST, fileOf, files } from "./dist.mjs";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves the built site on a free port of 127.0.0.1. */
export const serve = async () => {
  const all = new Set(files());
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = fileOf(pathname, all);
    response.writeHead(file ? 200 : 404, { "content-type": TYPES[extname(file ?? ".html")] ?? "text/plain" });
    response.end(readFileSync(join(DIST, file ?? "404.html")));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
