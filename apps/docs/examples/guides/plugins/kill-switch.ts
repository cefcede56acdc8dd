import { ConnectionError, type Plugin } from "@moovkit/core";

/** Fails every call without sending it while a switch of your application is off. */
export const killSwitch = (isOn: () => boolean): Plugin => ({
  name: "killSwitch",
  wrap: (next) => async (request, context) => {
    if (isOn()) return next(request, context);
    throw new ConnectionError(`${context.operation}: calls to Moov are switched off.`, { connected: false });
  },
});
