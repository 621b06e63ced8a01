import process from "node:process";

/*
 * Imported by a process that was started with a channel to its parent: when the parent ends, however it ends, so does this process,
 * with all that it started where it leads a group of its own.
 */
process.on("disconnect", () => {
  try {
    process.kill(-process.pid, "SIGTERM");
  } finally {
    process.exit(1);
  }
});
process.channel?.unref();
