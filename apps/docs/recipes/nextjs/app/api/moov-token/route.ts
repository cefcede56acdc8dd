import { accountScope } from "@moovkit/models";
import { toErrorResponse } from "../../../lib/error-response";
import { moovTokens } from "../../../lib/moov";
import { readAccountID } from "../../../lib/session";

export const POST = async (request: Request): Promise<Response> => {
  const accountID = await readAccountID(
    request.headers.get("cookie"),
    process.env.SESSION_SECRET ?? "",
  );
  if (accountID === undefined)
    return Response.json({ error: "not_signed_in" }, { status: 401 });
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
    const { status, headers, body } = toErrorResponse(error);
    return Response.json(body, { status, headers });
  }
};
