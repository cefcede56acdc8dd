import { DIFFERENCE_KINDS } from "./observation.js";

export const HELP = `Usage: pnpm contract:drift <document> [options]

Compares the operations that the packages in packages/api declare with an OpenAPI
3.0 or 3.1 document of Moov, in YAML or JSON.

Options:
  --package <name>  Report only on this package, such as cards. Can be repeated.
                    Missing operations belong to a package if it declares the
                    other operations with the same tag.
  --only <kind>     Report only this kind of difference. Can be repeated. Kinds:
                    ${DIFFERENCE_KINDS.join(", ")}.
  --accepted <file> The list of accepted deviations, in YAML or JSON.
                    Default: apps/contract-drift/accepted-deviations.yaml
  --all             Report accepted deviations as well.
  --coverage        Print how much of each package was compared.
  --json            Print JSON. Use \`pnpm --silent\` to print nothing else.
  -h, --help        Print this help.

Compared are operations, parameters, fields, required flags, types, enum values, and
the statuses with a body. Not compared are patterns, formats, limits, defaults and
descriptions: the SDK checks IDs with a pattern where the document has a UUID, for
example. The enums of responses may have values that are not listed. The variants of
a union are compared one by one if a field distinguishes them, otherwise as one object.
Events of webhooks are not compared.

Exit codes: 0 without differences, 1 with differences, 2 if the arguments are invalid
or a file cannot be used. Stale entries in the list do not change the exit code.`;
