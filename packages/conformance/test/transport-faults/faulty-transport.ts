import type { HttpRequest, HttpResponse, SendContext, Transport } from "@moovkit/core";
import { fetchTransport } from "@moovkit/fetch";

/** A faulty transport, and the case that must fail because of it. */
export interface TransportFault {
  readonly fault: string;
  readonly createTransport: () => Transport;
  readonly caughtBy: string;
}

export type Send = (request: HttpRequest, context: SendContext) => Promise<HttpResponse>;

/** A transport without the fault. */
export const correctTransport = fetchTransport();

export const createFaultyTransport = (send: Send, rest: Partial<Transport> = {}): Transport => ({
  name: "faulty",
  send,
  ...rest,
});

export const createSignal = (): AbortSignal => new AbortController().signal;

/** Sends a request without a signal that aborts. */
export const sendWithoutSignal: Send = (request, context) =>
  correctTransport.send(request, { ...context, signal: createSignal() });

/** Sends a request with the global `fetch`, and with the defaults that a transport must not use. */
export const sendWithFetch = async (request: HttpRequest, init: RequestInit): Promise<HttpResponse> => {
  const response = await fetch(request.url, {
    method: request.method,
    headers: request.headers,
    body: request.body ?? null,
    ...init,
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
};

/** Creates a transport that changes each response. */
export const createResponseFault = (change: (response: HttpResponse) => HttpResponse): Transport =>
  createFaultyTransport(async (request, context) => change(await correctTransport.send(request, context)));

/** Creates a transport that changes the text of each response. */
export const createBodyFault = (change: (body: string) => string): Transport =>
  createResponseFault((response) => ({ ...response, body: change(`${response.body}`) }));

/** Creates a transport that changes each header of a response. */
export const createHeaderFault = (
  change: (name: string, value: string) => readonly [name: string, value: unknown],
): Transport =>
  createResponseFault((response) => {
    const changed = Object.entries(response.headers).map(([name, value]) => change(name, value));
    return { ...response, headers: Object.fromEntries(changed) as Record<string, string> };
  });
