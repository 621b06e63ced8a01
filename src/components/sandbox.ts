import type {CellMessage, FromFrame, Need, Plain, ToFrame} from "../sandbox/messages.js";
import {readFromFrame, readPlain} from "../sandbox/read-message.js";
import {Refused} from "../sandbox/shape.js";
import {element as make} from "./element.js";
import {guardFocus, type FocusGuard} from "./sandbox-focus.js";
import {openFrame, openHolder} from "./sandbox-frame.js";
import {libraryText, pageFonts} from "./sandbox-supplies.js";
import type {Cell, Sandbox, SandboxOptions, SandboxState, Stopped} from "./sandbox-types.js";
import {watchFrame} from "./sandbox-watch.js";

export type * from "./sandbox-types.js";

/**
 * A place where readers' code runs: a frame of an opaque origin whose policy refuses every request, spoken to by one port. Nothing
 * that the frame says is believed beyond its shape. It is made at the first `run` and again after every stop.
 */
export function openSandbox(options: SandboxOptions): Sandbox {
  const {data, silence = 6_000, memory = 1.5e9, budget = 3_000, title = "Drawings of your code"} = options;
  const place = make("div", {class: "sandbox"});
  place.style.height = "0";
  const values = new Map<string, Plain>();
  let state: SandboxState = options.pending ? "pending" : "stopped";
  let theme = options.theme ?? "light";
  let cells: CellMessage[] = [];
  let below: Record<string, number> = {};
  let runs = 0;
  let turns = 0;
  let good: readonly Cell[] | null = null;
  const drawn = new Set<string>();
  const pictures = new Map<number, (picture: Extract<FromFrame, {type: "picture"}>) => void>();
  let live: {post: (message: ToFrame) => void; close: () => void} | null = null;

  function become(next: SandboxState): void {
    if (state === next) return;
    state = next;
    options.onState?.(next);
  }

  function end(stopped: Stopped | null): void {
    const frame = live;
    live = null;
    frame?.close();
    drawn.clear();
    if (state === "opening" || state === "running") become("stopped");
    if (frame && stopped) options.onStopped?.(stopped);
  }

  function begin(): void {
    if (live || state === "pending" || state === "disposed") return;
    const abort = new AbortController();
    const {signal} = abort;
    let port: MessagePort | null = null;
    const early: ToFrame[] = [];
    const post = (message: ToFrame) => (port ? port.postMessage(message) : early.push(message));
    const frame = {post, close: () => abort.abort()};
    const stop = (stopped: Stopped) => {
      if (live === frame) end(stopped);
    };
    live = frame;
    become("opening");
    const watch = watchFrame({ping: (turn) => port && post({type: "ping", turn}), stop, silence, memory});
    signal.addEventListener("abort", () => watch.end());
    const left = () =>
      stop({reason: "left", message: "Stopped: the code tried to leave its frame for another address."});
    const asked = new Set<Need>();

    async function supply(name: Need): Promise<void> {
      if (asked.has(name)) return;
      asked.add(name);
      try {
        if (name === "texts") post({type: "texts", texts: await data.texts()});
        else post({type: "library", name, text: await (options.supplies?.library ?? libraryText)(name)});
      } catch (error) {
        asked.delete(name);
        post({type: "missing", name, message: error instanceof Error ? error.message : String(error)});
      }
    }

    function take(message: FromFrame, guard: FocusGuard): void {
      switch (message.type) {
        case "pong":
          return watch.answered(message.turn, message.memory);
        case "leaving":
          return left();
        case "focused":
          return guard.focused(message.pressed);
        case "typed":
          return guard.typed(message.letter);
        case "blurred":
          return guard.blurred();
        case "need":
          return void supply(message.name);
        case "layout":
          place.style.height = `${Math.min(message.height, 200_000)}px`;
          return options.onLayout?.({height: message.height, cells: message.cells.filter(({cell}) => isCell(cell))});
        case "result":
          if (!isCell(message.cell) || message.run > runs) return;
          if (message.run === runs) noteDrawn(message.cell);
          return options.onResult?.(message);
        case "error":
          if (!isCell(message.cell) || message.run > runs) return;
          if (message.kind !== "late") drawn.delete(message.cell);
          return options.onError?.(message);
        case "picture":
          return pictures.get(message.turn)?.(message);
        case "open":
          // A click in a frame is one in the windows above it too; code alone cannot have that.
          if ((navigator.userActivation?.isActive ?? true) && guard.invited()) options.onOpen?.(message.selection);
      }
    }

    async function open(): Promise<void> {
      const holder = await openHolder(place, title);
      signal.addEventListener("abort", () => holder.remove());
      if (signal.aborted) return holder.remove();
      const guard = guardFocus(holder, {
        invite: () => port && post({type: "invited"}),
        stop: () =>
          stop({reason: "focus", message: "Stopped: the code took the keyboard from the page again and again."})
      });
      signal.addEventListener("abort", guard.end);
      const inner = await openFrame(holder, {
        title,
        signal,
        onLeave: left,
        onNoise: watch.noise,
        text: options.supplies?.frame ?? null
      });
      if (signal.aborted) return inner.port.close();
      signal.addEventListener("abort", () => inner.port.close());
      inner.port.onmessage = (event) => {
        if (signal.aborted || !watch.count()) return;
        let message: FromFrame;
        try {
          message = readFromFrame(event.data);
        } catch (error) {
          if (error instanceof Refused) return;
          throw error;
        }
        if (!port) {
          if (message.type !== "ready") return;
          port = inner.port;
          begun(early);
          become("running");
          return;
        }
        take(message, guard);
      };
      const fonts = await (options.supplies?.fonts ?? pageFonts)();
      if (fonts.length && !signal.aborted) post({type: "fonts", fonts});
    }

    function begun(early: ToFrame[]): void {
      const {corpus, selection, focus = null} = data;
      post({type: "start", corpus, selection, focus, theme, budget});
      for (const [name, value] of values) post({type: "set", name, value});
      post({type: "cells", run: runs, cells});
      post({type: "room", below});
      for (const message of early) if (message.type === "fonts") post(message);
    }

    // The page's own leaving is not held up by the frame's.
    addEventListener("beforeunload", () => live === frame && end(null), {signal});
    open().catch((error: unknown) =>
      stop({reason: "broken", message: `The frame could not be opened: ${String(error)}`})
    );
  }

  const isCell = (id: string): boolean => cells.some((cell) => cell.id === id);

  function noteDrawn(id: string): void {
    drawn.add(id);
    if (cells.every((cell) => drawn.has(cell.id))) good = cells.map((cell) => ({...cell}));
  }

  return {
    element: place,
    get state() {
      return state;
    },
    run(next) {
      const whole = ({kind, hidden, source}: CellMessage) => `${kind}\0${hidden}\0${source}`;
      const before = new Map(cells.map((cell) => [cell.id, whole(cell)]));
      cells = next.map(({id, kind, source, hidden = false}) => ({id, kind, source, hidden}));
      for (const cell of cells) if (before.get(cell.id) !== whole(cell)) drawn.delete(cell.id);
      ++runs;
      if (live) {
        live.post({type: "cells", run: runs, cells});
        // Cells that are new have no room below them yet.
        live.post({type: "room", below});
      } else begin();
      return runs;
    },
    set(name, value) {
      const copy = readPlain(value);
      values.set(name, copy);
      live?.post({type: "set", name, value: copy});
    },
    theme(next) {
      theme = next;
      live?.post({type: "theme", theme});
    },
    room(next) {
      below = {...next};
      live?.post({type: "room", below});
    },
    consent() {
      if (state !== "pending") return;
      become("stopped");
      if (runs) begin();
    },
    stop: () => end({reason: "stop", message: "Stopped."}),
    picture() {
      const frame = live;
      if (!frame) return Promise.reject(new Error("nothing is drawn"));
      const turn = ++turns;
      return new Promise((resolve, reject) => {
        const end = setTimeout(() => {
          pictures.delete(turn);
          reject(new Error("the drawing did not answer"));
        }, 10_000);
        pictures.set(turn, ({svg, width, height}) => {
          clearTimeout(end);
          pictures.delete(turn);
          resolve({svg, width, height});
        });
        frame.post({type: "picture", turn});
      });
    },
    lastGood: () => good,
    dispose() {
      end(null);
      become("disposed");
      place.remove();
    }
  };
}
