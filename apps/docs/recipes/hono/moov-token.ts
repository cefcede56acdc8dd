import { accountScope } from "@moovkit/models";
import type { Tokens } from "@moovkit/tokens";
import type { Handler } from "hono";
import { readAccountID } from "../shared/session.js";

/** Returns a token for the account of the signed-in user. */
export const moovToken =
  (security: Tokens, sessionSecret: string): Handler =>
  async (context) => {
    const accountID = await readAccountID(
      context.req.header("cookie"),
      sessionSecret,
    );
    if (accountID === undefined)
      return context.json({ error: "not_signed_in" }, 401);
    const { accessToken, expiresIn } = await security.get({
      scope: [
        accountScope(accountID, "profile.read"),
        accountScope(accountID, "bank-accounts.write"),
      ],
    });
    return context.json({ accessToken, expiresIn }, 200, {
      "cache-control": "no-store",
    });
  };
