import { connect, createServer, type Socket } from "node:net";

/** Starts a TCP proxy to a local port that can cut all of its connections. */
export const startProxy = async (targetPort: number) => {
  const sockets = new Set<Socket>();
  let isCut = false;
  const pipeInto = (source: Socket, destination: Socket) => {
    sockets.add(source);
    source.on("error", () => {});
    source.on("close", () => {
      sockets.delete(source);
      destination.destroy();
    });
    source.pipe(destination);
  };
  const server = createServer((socket) => {
    if (isCut) return void socket.destroy();
    const upstream = connect(targetPort, "127.0.0.1");
    pipeInto(socket, upstream);
    pipeInto(upstream, socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const destroySockets = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    /** Ends all connections and refuses new ones. */
    cut: () => {
      isCut = true;
      destroySockets();
    },
    [Symbol.asyncDispose]: async () => {
      destroySockets();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
