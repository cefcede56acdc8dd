import { transportConformance } from "@moovkit/conformance";
import { fetchTransport } from "@moovkit/fetch";

const cases = transportConformance(() => fetchTransport());

export default {
  /** Runs the case that the request names. */
  async fetch(request) {
    const { name, server } = await request.json();
    try {
      const skipReason = await cases.find((candidate) => candidate.name === name).run(server);
      return Response.json({ skipReason });
    } catch (error) {
      return Response.json({ failure: error.message });
    }
  },
};
