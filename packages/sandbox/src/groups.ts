/** The records of a table by the resource that they belong to. Change the table only through it. */
export interface Groups<Value> {
  /** Returns the records of a group, in the order in which they were added. */
  list(group: string): readonly Value[];
  /** Adds or replaces a record. A record stays in its group. */
  set(id: string, value: Value): void;
  delete(id: string): void;
}

/**
 * Groups the records of a table, so that those of one group are found without a search.
 *
 * @param table - The table.
 * @param groupOf - Returns the group of a record.
 */
export const createGroups = <Value>(
  table: Map<string, Value>,
  groupOf: (value: Value) => string,
): Groups<Value> => {
  const groups = new Map<string, Map<string, Value>>();
  const set = (id: string, value: Value) => {
    const name = groupOf(value);
    const group = groups.get(name) ?? new Map<string, Value>();
    groups.set(name, group.set(id, value));
  };
  for (const [id, value] of table) set(id, value);
  return {
    list: (group) => [...(groups.get(group)?.values() ?? [])],
    set: (id, value) => {
      table.set(id, value);
      set(id, value);
    },
    delete: (id) => {
      const value = table.get(id);
      table.delete(id);
      if (value !== undefined) groups.get(groupOf(value))?.delete(id);
    },
  };
};
