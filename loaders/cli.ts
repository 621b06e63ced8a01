import {tablesCommand} from "./command.ts";

process.exitCode = tablesCommand(process.argv.slice(2), process.stdout, process.stderr);
