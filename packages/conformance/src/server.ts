/// <reference lib="esnext.disposable" preserve="true" />
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createTLSServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { generate } from "selfsigned";
import { type Seen, type SeenRequest, TEXT, type TransportContext } from "./transport-context.js";

/** The kit's server, which behaves and misbehaves as the path of a request says. */
export interface ConformanceServer extends TransportContext, AsyncDisposable {}

type Behaviour = (request: IncomingMessage, response: ServerResponse, argument: string, body: string) => void;

/** Lets a page of any origin ask, so that cases can run in a browser. */
const SHARED: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "*",
  "access-control-allow-headers": "*, authorization",
  "access-control-expose-headers": "*",
};

const COMPRESSORS: Readonly<Record<string, (text: string) => Buffer>> = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
};

const BEHAVIOURS: Readonly<Record<string, Behaviour>> = {
  ok: (_, response) => response.setHeader("cache-control", "no-store").end("ok"),
  echo: (_, response, __, body) => response.end(body),
  invalid: (_, response) => response.end(Buffer.from([0x61, 0xff, 0x62])),
  status: (_, response, status) => {
    response.writeHead(Number(status), { location: "/ok/elsewhere", "x-request-id": "id-1" }).end();
  },
  redirect: (request, response, target) => {
    const location = decodeURIComponent(target);
    response.writeHead(Number(request.headers["x-status"]), { location }).end();
  },
  headers: (_, response) => {
    response
      .writeHead(200, { "X-Request-ID": "id-1", "X-Twice": ["one", "two"], "X-Odd": 'A "b", C=;d' })
      .end();
  },
  cookie: (_, response) => response.writeHead(200, { "set-cookie": ["a=b; Path=/", "c=d; Path=/"] }).end(),
  empty: (_, response) => response.writeHead(200).end(),
  large: (_, response) => response.end("x".repeat(1024 * 1024)),
  chunked: (_, response) => {
    // Both bytes of a letter never come together.
    const bytes = Buffer.from(TEXT);
    const next = (at: number) => {
      if (at >= bytes.length) response.end();
      else response.write(bytes.subarray(at, at + 333), () => setImmediate(next, at + 333));
    };
    next(0);
  },
  text: (_, response) => response.end(TEXT),
  compressed: (request, response, coding) => {
    const wanted = `${request.headers["accept-encoding"]}`.includes(coding);
    const compress = COMPRESSORS[coding];
    if (wanted && compress) response.writeHead(200, { "content-encoding": coding }).end(compress(TEXT));
    else response.end(TEXT);
  },
  /** Says how its body is encoded, and has none. */
  bare: (_, response, status) => response.writeHead(Number(status), { "content-encoding": "gzip" }).end(),
  hints: (_, response) => {
    response.writeProcessing();
    response.writeEarlyHints({ link: "</a>; rel=preload" });
    response.end("ok");
  },
  slow: (_, response, part) => {
    if (part === "body") response.writeHead(200).write("o");
    setTimeout(() => response.end(part === "body" ? "k" : "ok"), 50);
  },
  hang: (_, response, part) => {
    if (part === "body") response.writeHead(200).write("o");
  },
  /** Writes the argument as it is, and then ends the connection or resets it. */
  raw: (request, _, text) => {
    request.socket.end(decodeURIComponent(text));
  },
  reset: (request, _, text) => {
    const { socket } = request;
    // A reset may overtake what was written: the client must have had time to read.
    if (text) socket.write(decodeURIComponent(text), () => setTimeout(() => socket.resetAndDestroy(), 20));
    else socket.resetAndDestroy();
  },
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );

/** Opens the server that the transport's cases run against, on free ports of this machine. */
export async function openConformanceServer(): Promise<ConformanceServer> {
  const seen = new Map<string, { readonly requests: SeenRequest[]; readonly sockets: Set<Socket> }>();
  const sockets = new Set<Socket>();

  const note = ({ method, url, headers, socket }: IncomingMessage, id: string, body: string) => {
    const entry = seen.get(id) ?? { requests: [], sockets: new Set() };
    seen.set(id, entry);
    entry.requests.push({ method, url, headers, body });
    entry.sockets.add(socket);
  };
  const told = (id: string): Seen => {
    const { requests, sockets: brought } = seen.get(id) ?? { requests: [], sockets: [] };
    return { requests, open: [...brought].filter(({ destroyed }) => !destroyed).length };
  };

  // /behaviour/argument?id: what is seen is asked for at /seen?id, which is not noted itself.
  const answer: RequestListener = (request, response) => {
    const [path = "", id = ""] = `${request.url}`.split("?");
    const [, behaviour = "", argument = ""] = path.split("/");
    for (const [name, value] of Object.entries(SHARED)) response.setHeader(name, value);
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      if (behaviour === "seen") {
        response.end(JSON.stringify(told(id)));
        return;
      }
      if (behaviour === "idle") {
        // Ends every connection that waits for a next request, this one once it is answered.
        response.setHeader("connection", "close");
        response.end("ok", () => plain.closeIdleConnections());
        return;
      }
      note(request, id, body);
      const act = BEHAVIOURS[behaviour];
      try {
        if (act) act(request, response, argument, body);
        else response.writeHead(404).end();
      } catch (error) {
        // A broken transport may send what no case does, and must not take the test runner down with the server.
        response.writeHead(400).end(`${error}`);
      }
    });
  };

  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }]);
  const plain = createServer(answer);
  const other = createServer(answer);
  const secure = createTLSServer({ key, cert }, answer);
  const servers = [plain, other, secure];
  for (const server of servers)
    server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    });
  const [port, otherPort, securePort] = await Promise.all(servers.map(listen));
  // A port that is free now, and where nobody listens.
  const unused = createServer();
  const refusedPort = await listen(unused);
  await new Promise((resolve) => unused.close(resolve));

  return {
    url: `http://127.0.0.1:${port}`,
    otherURL: `http://127.0.0.1:${otherPort}`,
    untrustedURL: `https://localhost:${securePort}`,
    refusedURL: `http://127.0.0.1:${refusedPort}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
