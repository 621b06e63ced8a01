// Loaded with NODE_OPTIONS=--import into a build and its loaders: every connection to another host fails and is written to
// the file that REFUSED names.
import {appendFileSync} from "node:fs";
import {Socket} from "node:net";

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);
const {connect} = Socket.prototype;

Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const elsewhere =
    typeof options === "object" && !options.path ? options.host : typeof options === "number" ? args[1] : null;
  if (typeof elsewhere !== "string" || loopback.has(elsewhere)) return connect.apply(this, args);
  if (process.env.REFUSED) appendFileSync(process.env.REFUSED, `${elsewhere}\n`);
  process.nextTick(() => this.destroy(new Error(`connection to ${elsewhere} refused`)));
  return this;
};
