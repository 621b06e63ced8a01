import {SingleBar} from "cli-progress";
import type {Output} from "./command.ts";
import type {Progress} from "./corpus.ts";

const verbs = {read: "reading", extract: "extracting"};
const units = {read: "files", extract: "papers"};

/** Shows how far a run has come: a bar on a terminal, elsewhere a line every five seconds. `stop` clears the bar. */
export function showProgress(stream: Output): {report: (progress: Progress) => void; stop: () => void} {
  return stream.isTTY ? progressBar(stream) : progressLines(stream);
}

function progressBar(stream: Output): ReturnType<typeof showProgress> {
  const format = "{verb} {bar} {value} of {total} {unit}";
  const bar = new SingleBar({
    format,
    stream: stream as NodeJS.WriteStream,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 30,
    fps: 10
  });
  let step: Progress["step"] | null = null;
  return {
    report(progress) {
      const words = {verb: verbs[progress.step], unit: units[progress.step]};
      if (progress.step !== step) {
        if (step) bar.stop();
        step = progress.step;
        bar.start(progress.total, progress.done, words);
      } else bar.update(progress.done, words);
    },
    stop: () => bar.stop()
  };
}

function progressLines(stream: Output): ReturnType<typeof showProgress> {
  let last = Date.now();
  return {
    report({step, done, total}) {
      const now = Date.now();
      if (now - last < 5000) return;
      last = now;
      stream.write(`${verbs[step]}: ${done.toLocaleString("en")} of ${total.toLocaleString("en")} ${units[step]}\n`);
    },
    stop: () => {}
  };
}
