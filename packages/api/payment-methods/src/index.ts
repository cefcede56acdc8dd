// The files of operations are exported as a whole, so that the methods of `bindOperations` have their doc comments.

export * from "./get-payment-method.js";
export * from "./list-payment-methods.js";
