import { connect, createServer, type Socket } from "node:net";

/** Starts a TCP proxy to a local port. Its connections can be closed and refused. */
export const startTCPProxy = async (targetPort: number) => {
  const sockets = new Set<Socket>();
  let isRefusing = false;
  const connectSockets = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on("error", () => {});
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
    from.pipe(to);
  };
  const server = createServer((socket) => {
    if (isRefusing) {
      socket.destroy();
      return;
    }
    const upstream = connect(targetPort, "127.0.0.1");
    connectSockets(socket, upstream);
    connectSockets(upstream, socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const closeConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    /** Closes all connections and refuses new ones. */
    disconnect: () => {
      isRefusing = true;
      closeConnections();
    },
    /** Accepts connections again. */
    reconnect: () => {
      isRefusing = false;
    },
    [Symbol.asyncDispose]: async () => {
      closeConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
