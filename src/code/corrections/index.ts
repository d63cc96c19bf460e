/** What people say of records: put over what the machine made. */
export { withCorrections } from "./apply.ts";
export { anchorOf, matching } from "./match.ts";
