import { accountScope } from "@moovkit/models";
import { answerTo } from "../../../lib/answer-to";
import { moovTokens } from "../../../lib/moov";
import { accountOf } from "../../../lib/session";

export const POST = async (request: Request): Promise<Response> => {
  const accountID = await accountOf(
    request.headers.get("cookie"),
    process.env.SESSION_SECRET ?? "",
  );
  if (accountID === undefined)
    return Response.json({ error: "sign in first" }, { status: 401 });
  try {
    const { accessToken, expiresIn } = await moovTokens().get({
      scope: [
        accountScope(accountID, "profile.read"),
        accountScope(accountID, "bank-accounts.write"),
      ],
      signal: request.signal,
    });
    return Response.json(
      { accessToken, expiresIn },
      { headers: { "cache-control": "no-store" } },
    );
  } catch (error) {
    console.error(error);
    const { status, headers, body } = answerTo(error);
    return Response.json(body, { status, headers });
  }
};
