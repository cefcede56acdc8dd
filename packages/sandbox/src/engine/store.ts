/** The tables of a store as JSON: for each table, the IDs and records in the order in which they were added. */
export type StoredTables = Readonly<Record<string, readonly (readonly [id: string, record: unknown])[]>>;

/** All state of a sandbox that a snapshot contains. Records are plain JSON, and are replaced rather than changed. */
export interface Store {
  /** Returns the table with this name. Records are listed in the order in which they were added. */
  table<Value>(name: string): Map<string, Value>;
  /** Returns a copy of all tables. */
  save(): StoredTables;
}

/**
 * Creates a store.
 *
 * @param tables - The tables to start with.
 */
export const createStore = (tables: StoredTables = {}): Store => {
  const maps = new Map(
    Object.entries(structuredClone(tables)).map(([name, entries]) => [
      name,
      new Map<string, unknown>(entries),
    ]),
  );
  return {
    table: <Value>(name: string) => {
      const table = maps.get(name) ?? new Map<string, unknown>();
      maps.set(name, table);
      return table as Map<string, Value>;
    },
    save: () => structuredClone(Object.fromEntries(Array.from(maps, ([name, table]) => [name, [...table]]))),
  };
};
