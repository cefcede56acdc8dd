import type { CallEvent } from "./events.js";
import { notify } from "./notify.js";
import type { Plugin } from "./plugin.js";

/** Emits the events of a client's calls. */
export interface EventEmitter {
  readonly hasListeners: boolean;
  readonly emit: (event: CallEvent) => void;
}

/** Returns an emitter for the client's listener and the plugins that listen. */
export const createEventEmitter = (
  onEvent: ((event: CallEvent) => void) | undefined,
  layers: readonly Plugin[],
): EventEmitter => {
  const listeners = [onEvent, ...layers.map((layer) => layer.onEvent?.bind(layer))].filter(
    (listener) => listener !== undefined,
  );
  return {
    hasListeners: listeners.length > 0,
    emit: (event) => {
      for (const listener of listeners) notify(listener, event);
    },
  };
};
