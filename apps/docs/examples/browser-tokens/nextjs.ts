// app/api/moov-token/route.ts
import { endpoint } from "./endpoint.js";

export const POST = (request: Request): Promise<Response> => endpoint(request);
