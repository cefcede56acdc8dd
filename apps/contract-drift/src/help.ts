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

Kinds of differences:
  missing   only the document has it
  extra     only the SDK has it
  required  it is required on one side only
  type      the type of a value, or the media type of a body, differs
  name      the name or the address of an operation, or the name of a path parameter,
            differs

Compared are operations, parameters, fields, required flags, types, enum values, and
the statuses with a body. The variants of a union are compared one by one if a field
distinguishes them, otherwise as one object.

Not compared are:
  - patterns, formats, limits, defaults and descriptions. The SDK checks IDs with a
    pattern where the document has a UUID, for example
  - scopes, deprecations, and headers of responses
  - values whose type one side does not limit
  - enums of responses that the document does not limit, because the SDK accepts
    values that are not listed
  - required flags of 422 bodies, which have only the rejected fields, and all fields of
    the 422 bodies of createAccessToken and revokeAccessToken
  - events of webhooks
  - headers that the client sends with every request, such as x-moov-version

With --json, the report is one object:
  operations   the operations with differences: package (or null), operation, method,
               path, and differences, each with kind, subject, at, sdk and document.
               \`subject\` is operation, parameter, field, enum value or status
  differences  number of differences
  accepted     number of accepted differences
  stale        accepted deviations that match no difference
  coverage     how much was compared, by package and in total

Exit codes: 0 without differences, 1 with differences, 2 if the arguments are invalid
or a file cannot be used. Stale entries in the list do not change the exit code.`;
