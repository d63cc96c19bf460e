export { clean } from "../../export/clean.ts";
