import { accountScope } from "@moovkit/models";
import type { Tokens } from "@moovkit/tokens";
import type { Handler } from "hono";
import { accountOf } from "../shared/session.js";

/** A token for the account of who is signed in. */
export const moovToken =
  (security: Tokens, sessionSecret: string): Handler =>
  async (context) => {
    const accountID = await accountOf(
      context.req.header("cookie"),
      sessionSecret,
    );
    if (accountID === undefined)
      return context.json({ error: "sign in first" }, 401);
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
