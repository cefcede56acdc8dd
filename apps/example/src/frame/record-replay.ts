import { ConnectionError, type HttpResponse, redactResponse, type Transport } from "@moovkit/core";

/** Recorded responses in the order in which they were received. Can be stored as JSON. */
export type Tape = { readonly operation: string; readonly response: HttpResponse }[];

/** Adds each response with text to a tape, without secrets. Does not record requests, which contain credentials. */
export const record = (transport: Transport, tape: Tape): Transport => ({
  name: `record ${transport.name}`,
  send: async (request, context) => {
    const response = await transport.send(request, context);
    if (typeof response.body === "string")
      tape.push({ operation: context.operation, response: redactResponse(response, request, context) });
    return response;
  },
  [Symbol.asyncDispose]: async () => transport[Symbol.asyncDispose]?.(),
});

/** Responds to each operation with its next response on the tape. */
export const replay = (tape: Tape): Transport => {
  const remaining = [...tape];
  return {
    name: "replay",
    send: async (_, { operation }) => {
      const index = remaining.findIndex((entry) => entry.operation === operation);
      const [entry] = index < 0 ? [] : remaining.splice(index, 1);
      if (entry) return entry.response;
      throw new ConnectionError(`replay: no more responses to ${operation} on the tape.`, {
        connected: false,
      });
    },
  };
};
