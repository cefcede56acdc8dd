import { readAccountID } from "../../recipes/shared/session.js";

/** Returns the session of the signed-in user. Replace it with that of your application. */
export const findSession = async (request: Request): Promise<{ readonly accountID: string } | undefined> => {
  const { SESSION_SECRET = "" } = process.env;
  const accountID = await readAccountID(request.headers.get("cookie"), SESSION_SECRET);
  return accountID === undefined ? undefined : { accountID };
};
