import type { HttpResponse, Transport } from "@moovkit/core";
import { ConnectionError } from "@moovkit/models";

export type Tape = { readonly operation: string; readonly response: HttpResponse }[];

/** Keeps each answer, its tokens masked, so that a tape can be committed. A request may hold an API key: none is kept. */
export const record = (transport: Transport, tape: Tape): Transport => ({
  name: `record ${transport.name}`,
  send: async (request, context) => {
    const { status, headers, body } = await transport.send(request, context);
    const masked = body.replace(/("\w+_token"\s*:\s*")[^"]*/g, "$1masked");
    tape.push({ operation: context.operation, response: { status, headers, body: masked } });
    return { status, headers, body };
  },
  [Symbol.asyncDispose]: async () => transport[Symbol.asyncDispose]?.(),
});

/** Answers each operation from a tape, in the order of the tape. */
export const replay = (tape: Tape): Transport => {
  const left = [...tape];
  return {
    name: "replay",
    send: async (_, { operation }) => {
      const at = left.findIndex((entry) => entry.operation === operation);
      const [entry] = at < 0 ? [] : left.splice(at, 1);
      if (entry) return entry.response;
      throw new ConnectionError(`The tape has no further answer to ${operation}.`, { connected: false });
    },
  };
};
