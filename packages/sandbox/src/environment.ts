import type { Context } from "hono";
import type { RailResponse } from "./faults.js";

/** What is known about the connection of a request. */
export interface Connection {
  /** IP address of the client. Rate limits count the requests of each address. */
  readonly address?: string | undefined;
}

/** What a handler knows about a request besides its content. */
export interface Bindings extends Connection {
  /** Set if a fault keeps the outcome of the rail from the response. */
  readonly railResponse?: RailResponse | undefined;
  /** Receives the content of the body, without files, when it has been read. */
  readonly onBody?: (body: unknown) => void;
}

/** The environment of the Hono application. */
export interface Environment {
  readonly Bindings: Bindings;
}

/** The context of a request. */
export type RequestContext = Context<Environment>;
