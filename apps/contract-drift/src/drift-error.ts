/** The arguments of the command are invalid, or a file cannot be used. */
export class DriftError extends Error {
  override readonly name = "DriftError";
  /** Whether the arguments caused the error. */
  readonly isUsage: boolean;

  constructor(message: string, { isUsage = false }: { readonly isUsage?: boolean } = {}) {
    super(message);
    this.isUsage = isUsage;
  }
}
