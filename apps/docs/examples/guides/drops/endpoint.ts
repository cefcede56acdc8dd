import { type TokenEndpoint, tokenEndpoint } from "@moovkit/browser-tokens";
import { fetchTransport } from "@moovkit/fetch";
import { retry } from "@moovkit/retry";
import { tokens } from "@moovkit/tokens";
import { isStage, stages } from "./stages.js";

/** Your own check of the session. The account is the one that your server has stored for the user. */
export type FindAccountID = (request: Request) => Promise<string | undefined>;

const { MOOV_PUBLIC_KEY: publicKey = "", MOOV_SECRET_KEY: secretKey = "" } = process.env;

/** Serves `/api/moov-token?stage=profile` and `/api/moov-token?stage=payment-methods`. */
export const createTokenEndpoint = (findAccountID: FindAccountID): TokenEndpoint =>
  tokenEndpoint({
    security: tokens({
      publicKey,
      secretKey,
      scope: "/ping.read",
      transport: fetchTransport(),
      plugins: [retry()],
      origin: "https://shop.example", // the origin of the page, and an allowed domain of the API key
    }),
    authorize: async (request) => {
      const accountID = await findAccountID(request);
      if (accountID === undefined) return undefined; // not signed in: 401
      const stage = new URL(request.url).searchParams.get("stage");
      return { scope: isStage(stage) ? stages[stage](accountID) : [] }; // no scope: 403
    },
  });
