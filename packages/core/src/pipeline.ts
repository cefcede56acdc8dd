import type { OptionCheck } from "@moovkit/models";
import type { CallOptions } from "./call-options.js";
import type { CallSite } from "./call-site.js";
import type { CallState } from "./call-state.js";
import type { EventEmitter } from "./event-emitter.js";
import type { Operation } from "./operation.js";
import type { ClientSettings } from "./options.js";
import type { Send } from "./plugin.js";

/** What all calls of a client share. */
export interface Pipeline {
  readonly settings: ClientSettings;
  readonly callChecks: Readonly<Record<string, OptionCheck>>;
  readonly events: EventEmitter;
  /** The outermost layer. */
  readonly send: Send;
  /** The running calls by their numbers. The innermost layer finds the private data of a call here. */
  readonly runningCalls: Map<number, CallState>;
}

/** One call of an operation. */
export interface CallRequest {
  readonly operation: Operation;
  readonly input: unknown;
  readonly options: CallOptions | undefined;
  /** Number of the call. */
  readonly call: number;
  /** Number of the call that needed this one. */
  readonly parent: number | undefined;
  readonly callSite: CallSite;
}
