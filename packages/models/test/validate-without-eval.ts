import { PhoneNumber, PhoneNumberInput } from "../src/index.js";

const isEvalDisabled = (): boolean => {
  try {
    new Function("return 1")();
    return false;
  } catch {
    return true;
  }
};

const { success } = PhoneNumber.safeParse({ number: "3035550100", more: 1 });
const { success: isInvalidAccepted } = PhoneNumberInput.safeParse({ number: "3035550100", more: 1 });
console.log(`eval is ${isEvalDisabled() ? "disabled" : "enabled"}, ${success}, ${isInvalidAccepted}`);
