import { clientCases } from "../client-cases.mjs";

export default {
  /** Runs the case that the request names. */
  async fetch(request) {
    const { name, servers } = await request.json();
    try {
      await clientCases(servers)
        .find((candidate) => candidate.name === name)
        .run();
      return Response.json({});
    } catch (error) {
      return Response.json({ failure: error.message });
    }
  },
};
