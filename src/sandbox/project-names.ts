import type {Library} from "./messages.js";

declare const __PROJECT_NAMES__: Record<string, Library>;

/** The project's own charts and analysis functions, and the part of the project that has each; put in by the build. */
export const projectNames: Readonly<Record<string, Library>> =
  typeof __PROJECT_NAMES__ === "undefined" ? {} : __PROJECT_NAMES__;
