/** Remembers the values that were added last, up to a limit, so that memory stays bounded. */
export class RecentValues {
  readonly #limit: number;
  readonly #values: Set<unknown>;

  constructor(limit: number, values: readonly unknown[] = []) {
    this.#limit = limit;
    this.#values = new Set(values);
  }

  /** Adds a value. Returns whether it is new. */
  add(value: unknown): boolean {
    if (this.#values.has(value)) return false;
    this.#values.add(value);
    const [oldest] = this.#values;
    if (this.#values.size > this.#limit) this.#values.delete(oldest);
    return true;
  }
}
