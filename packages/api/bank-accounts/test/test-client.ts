import { type CallEvent, createClient, type HttpRequest, type HttpResponse } from "@moovkit/core";

/** Creates a client whose transport responds without a network, and that records its requests and events. */
export const createTestClient = (respond: (request: HttpRequest) => HttpResponse) => {
  const requests: HttpRequest[] = [];
  const events: CallEvent[] = [];
  const client = createClient({
    transport: {
      name: "stub",
      send: async (request) => {
        requests.push(request);
        return respond(request);
      },
    },
    security: { accessToken: "token" },
    onEvent: (event) => void events.push(event),
  });
  return { client, requests, events };
};
