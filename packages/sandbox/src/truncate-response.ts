import { createConnectionResetError } from "./connection-reset-error.js";

/** Returns a response whose body fails after its first half. */
export const truncateResponse = async (response: Response): Promise<Response> => {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(bytes.slice(0, bytes.length / 2)),
    pull: (controller) => controller.error(createConnectionResetError()),
  });
  return new Response(response.status === 204 ? null : body, response);
};
