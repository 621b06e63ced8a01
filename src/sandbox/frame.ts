import {openBudget} from "./budget.js";
import {drawMarkdown} from "./draw-markdown.js";
import type {MarkdownIt} from "./draw-markdown.js";
import {watchLayout} from "./layout.js";
import {asWritten} from "./instrument.js";
import {keysByInvitation} from "./invitation.js";
import {replaceMethod} from "./kept.js";
import {limitElements} from "./many-elements.js";
import {guardLeaving} from "./leaving.js";
import {lockDown} from "./lockdown.js";
import type {drawn} from "../components/picture.js";
import type {FromFrame, Library, Need, ToFrame} from "./messages.js";
import {openNotebook} from "./notebook.js";
import type {Notebook} from "./notebook.js";
import {openRuntime} from "./open-runtime.js";
import {readToFrame} from "./read-message.js";
import {definePageValues} from "./values.js";
import type {PageValues} from "./values.js";

// Kept from before any code of a reader runs: that code may replace whatever it finds, but finds neither the port nor these.
const {apply} = Reflect;
const evaluate = globalThis.eval as (code: string) => unknown;
const postMessage = MessagePort.prototype.postMessage as (this: MessagePort, message: unknown) => void;
const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, "data")!.get!;
const later = setTimeout.bind(globalThis);
const clock = performance.now.bind(performance);
const isActive = (): boolean => navigator.userActivation?.isActive ?? true;
const window = globalThis.window;

lockDown();
limitElements();
const invitation = keysByInvitation();
// Between what a library was given and where it fails lie many calls of its own.
Error.stackTraceLimit = 60;
// Libraries that read the code of functions, as Arquero does, have to find what the reader wrote.
replaceMethod(Function.prototype, "toString", (original) => {
  return function () {
    return asWritten(original(this) as string);
  };
});
const root = document.createElement("main");

window.addEventListener("message", function open(event) {
  const [port] = event.ports;
  // The page speaks through an empty frame of its own, this one's parent.
  if (event.source !== window.parent.parent || !port) return;
  event.stopImmediatePropagation();
  window.removeEventListener("message", open);
  document.body.append(root);
  serve(port);
});

function serve(port: MessagePort): void {
  const say = (message: FromFrame) => apply(postMessage, port, [message]);
  invitation.tell = (what) => apply(postMessage, port, [what]);
  guardLeaving(() => apply(postMessage, port, [{type: "leaving"}]));
  const waiting = new Map<
    Need,
    {promise: Promise<unknown>; give: (value: unknown) => void; fail: (error: Error) => void}
  >();
  const need = (name: Need): Promise<unknown> => {
    const asked = waiting.get(name);
    if (asked) return asked.promise;
    let give!: (value: unknown) => void;
    let fail!: (error: Error) => void;
    const promise = new Promise<unknown>((resolve, reject) => ([give, fail] = [resolve, reject]));
    waiting.set(name, {promise, give, fail});
    say({type: "need", name});
    return promise;
  };
  let started: {notebook: Notebook; values: PageValues; look: () => void} | null = null;
  port.onmessage = (event) => {
    const message = readToFrame(apply(dataOf, event, []));
    if (message.type === "ping") return say({type: "pong", turn: message.turn, memory: memory()});
    if (message.type === "invited") return invitation.invite();
    if (message.type === "start") return void (started ??= start(message, need, say));
    if (message.type === "library")
      return give(waiting.get(message.name), () => evaluateLibrary(message.name, message.text, need));
    if (message.type === "texts") return waiting.get("texts")?.give(message.texts);
    if (message.type === "missing") return waiting.get(message.name)?.fail(new Error(message.message));
    if (message.type === "theme") return setTheme(message.theme);
    if (message.type === "fonts") return addFonts(message.fonts);
    if (!started) return;
    if (message.type === "picture")
      need("picture").then(
        (library) => say(pictureOf(message.turn, library as Pictures)),
        () => undefined // the page could not give it, and says that nothing came
      );
    if (message.type === "set") started.values.set(message.name, message.value);
    if (message.type === "room") setRoom(started.notebook, message.below);
    if (message.type === "cells") {
      started.values.prepare(message.cells.map(({source}) => source));
      started.notebook.run(message.run, message.cells);
      started.look();
    }
  };
  say({type: "ready"});
}

function start(
  message: Extract<ToFrame, {type: "start"}>,
  need: (name: Need) => Promise<unknown>,
  say: (message: FromFrame) => void
): {notebook: Notebook; values: PageValues; look: () => void} {
  setTheme(message.theme);
  const soon = (callback: () => void) => void later(callback, 0);
  const runtime = openRuntime(soon);
  const module = runtime.module();
  const {corpus, selection, focus, budget} = message;
  const open = (selection: Extract<FromFrame, {type: "open"}>["selection"]) => {
    if (isActive()) say({type: "open", selection});
  };
  const values = definePageValues({module, corpus, selection, focus, root, need, open});
  const notebook = openNotebook({
    root,
    page: module,
    runtime,
    given: values.names,
    budget: openBudget(budget, {now: clock, soon}),
    soon,
    report: say,
    evaluate,
    markdown: async (text, values) => drawMarkdown((await need("markdown")) as MarkdownIt, text, values),
    now: clock
  });
  window.addEventListener("error", ({error, filename, lineno, colno}) =>
    notebook.late(error, {stack: `${filename}:${lineno}:${colno}`})
  );
  window.addEventListener("unhandledrejection", ({reason}) => notebook.late(reason));
  return {notebook, values, look: watchLayout(root, notebook.views, say).look};
}

function give(
  waiting: {give: (value: unknown) => void; fail: (error: Error) => void} | undefined,
  make: () => unknown
) {
  try {
    waiting?.give(make());
  } catch (error) {
    waiting?.fail(error instanceof Error ? error : new Error(String(error)));
  }
}

/** A library loads what it needs of others, on demand, by the name `load`. */
function evaluateLibrary(name: Library, text: string, load: (name: Library) => Promise<unknown>): unknown {
  const make = evaluate(`(function(load){${text}\nreturn library;})`) as (load: unknown) => Record<string, unknown>;
  const library = make(load);
  return name === "markdown" || name === "modules" ? library["default"] : library;
}

function setTheme(theme: "light" | "dark"): void {
  document.documentElement.dataset["theme"] = theme;
}

function addFonts(fonts: Extract<ToFrame, {type: "fonts"}>["fonts"]): void {
  for (const {family, style, range, data} of fonts)
    document.fonts.add(new FontFace(family, data, {weight: "200 900", style, ...(range && {unicodeRange: range})}));
}

function setRoom(notebook: Notebook, below: Record<string, number>): void {
  for (const {root: cell} of notebook.views()) cell.style.marginBottom = `${below[cell.dataset["cell"]!] ?? 0}px`;
}

interface Pictures {
  drawn: typeof drawn;
}

/** What is drawn now, as a picture without fonts: those are the page's to give. */
function pictureOf(turn: number, {drawn}: Pictures): FromFrame {
  const picture = drawn(root, "", 16);
  const [width, height] = ["width", "height"].map((name) => Number(picture.getAttribute(name)));
  return {type: "picture", turn, svg: new XMLSerializer().serializeToString(picture), width: width!, height: height!};
}

/** Bytes that code holds, where the browser says; else 0. */
function memory(): number {
  return (performance as unknown as {memory?: {usedJSHeapSize: number}}).memory?.usedJSHeapSize ?? 0;
}
