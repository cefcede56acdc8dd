import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { RecordedRequest, Recording } from "../transport-context.js";

interface Entry {
  readonly requests: RecordedRequest[];
  readonly sockets: Set<Socket>;
}

/** Records the requests of each case, by the ID of the case. */
export class Recorder {
  readonly #entries = new Map<string, Entry>();

  record(id: string, { method, url, headers, socket }: IncomingMessage, body: Buffer): void {
    const entry = this.#entries.get(id) ?? { requests: [], sockets: new Set() };
    this.#entries.set(id, entry);
    entry.requests.push({ method, url, headers, body: body.toString("base64") });
    entry.sockets.add(socket);
  }

  read(id: string): Recording {
    const { requests, sockets } = this.#entries.get(id) ?? { requests: [], sockets: [] };
    return { requests, openConnections: [...sockets].filter(({ destroyed }) => !destroyed).length };
  }
}
