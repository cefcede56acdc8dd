/** Turns a literal with decimal places into a compile error that explains itself. Other numbers are checked at run time. */
type WholeNumber<Value extends number> = number extends Value
  ? Value
  : `${Value}` extends `${bigint}`
    ? Value
    : Value & { readonly "an amount is a whole number in the smallest unit of the currency": Value };

/** An input with an amount of money. */
export interface HasAmount {
  readonly amount: { readonly value: number };
}

/** The amount of an input. A literal with decimal places, such as 12.5, does not compile. */
export interface WholeAmount<Value extends number> {
  readonly amount: { readonly value: Value & WholeNumber<Value> };
}
