import { ConfigurationError, WebhookVerificationError } from "@moovkit/models";

const createTooLargeError = (maxBytes: number): WebhookVerificationError =>
  new WebhookVerificationError(
    "webhook_body_too_large",
    `webhookHandler: the body is larger than \`maxBodyBytes\`, which is ${maxBytes} bytes. Increase it if Moov sends larger events.`,
  );

const concatenate = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
};

/**
 * Reads a body up to a limit. Does not start to read a body that is declared to be larger.
 *
 * @throws WebhookVerificationError if the body is too large.
 * @throws ConfigurationError if something else has read the body, or is reading it.
 */
export const readBody = async (request: Request, maxBytes: number): Promise<Uint8Array> => {
  if (request.bodyUsed || request.body?.locked)
    throw new ConfigurationError(
      "webhookHandler: the body of the request was already read. Mount the handler before any middleware that parses bodies.",
    );
  if (Number(request.headers.get("content-length")) > maxBytes) throw createTooLargeError(maxBytes);
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.byteLength;
    if (length > maxBytes) {
      // The sender may never close the stream, so this does not wait.
      reader?.cancel().catch(() => {});
      throw createTooLargeError(maxBytes);
    }
    chunks.push(part.value);
  }
  return concatenate(chunks, length);
};
