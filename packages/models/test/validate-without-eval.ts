import { AuthTokenResponse } from "../src/index.js";

const isEvalDisabled = (): boolean => {
  try {
    new Function("return 1")();
    return false;
  } catch {
    return true;
  }
};

const { success } = AuthTokenResponse.safeParse({ token_type: "Bearer", access_token: "a", expires_in: 60 });
const { success: isInvalidAccepted } = AuthTokenResponse.safeParse({});
console.log(`eval is ${isEvalDisabled() ? "disabled" : "enabled"}, ${success}, ${isInvalidAccepted}`);
