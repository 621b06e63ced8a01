import type {Stopped} from "./sandbox-types.js";

interface WatchOptions {
  ping: (turn: number) => void;
  stop: (stopped: Stopped) => void;
  silence: number;
  memory: number;
}

export interface FrameWatch {
  /** Counts a message of the frame, before it is read; false when it is one too many. */
  count: () => boolean;
  /** A message that went to a window instead of the port. */
  noise: () => void;
  answered: (turn: number, memory: number) => void;
  end: () => void;
}

const interval = 500;
const mostPerSecond = 2_000;
const mostNoise = 200;

/** Stops a frame that gives no sign of life, sends too much, or holds too much memory. */
export function watchFrame({ping, stop, silence, memory: most}: WatchOptions): FrameWatch {
  let turn = 0;
  let unanswered = 0;
  let messages = 0;
  let noise = 0;
  const flood = () => stop({reason: "flood", message: "Stopped: the code sent more messages than the page can read."});
  const timer = setInterval(() => {
    messages = 0;
    // Counted in turns of the page, so that a page that was held up itself does not blame the frame.
    if (++unanswered * interval > silence)
      return stop({
        reason: "silence",
        message: `Stopped: the code gave no sign of life for ${Math.round(silence / 1000)} seconds. Is a loop endless, or something very large?`
      });
    ping(++turn);
  }, interval);
  return {
    count() {
      if (++messages <= mostPerSecond / (1000 / interval)) return true;
      flood();
      return false;
    },
    noise() {
      if (++noise > mostNoise) flood();
    },
    answered(answer, memory) {
      if (answer === turn) unanswered = 0;
      if (memory > most)
        stop({
          reason: "memory",
          message: `Stopped: the code held more than ${(most / 1e9).toFixed(1)} GB of memory.`
        });
    },
    end: () => clearInterval(timer)
  };
}
