import {remove} from "./kept.js";
import {denyNetwork} from "./no-network.js";
import {refuseElements} from "./refused-elements.js";
import {guardMarkup} from "./safe-markup.js";

/**
 * Takes from the frame's window what neither its sandbox nor its policy refuses: elements that open connections or other windows
 * by being there (a link's preconnect, a frame's first navigation), peer connections, the history of the page, and writing the
 * document anew, which would drop the frame's own listeners. Runs before any code of a reader; there is no second window to get the
 * originals from.
 */
export function lockDown(): void {
  for (const name of unwanted) remove(globalThis, name);
  for (const name of ["back", "forward", "go", "pushState", "replaceState"]) remove(History.prototype, name);
  denyNetwork(globalThis, Navigator.prototype);
  refuseElements();
  guardMarkup();
}

const unwanted = [
  "RTCPeerConnection",
  "webkitRTCPeerConnection",
  "RTCDataChannel",
  "RTCIceTransport",
  "WebTransport",
  "WebSocketStream",
  "Worker",
  "SharedWorker",
  "XSLTProcessor",
  "HTMLFencedFrameElement",
  "FencedFrameConfig",
  "PresentationRequest",
  "PaymentRequest",
  "documentPictureInPicture",
  "fetchLater",
  "navigation",
  "sharedStorage",
  "showDirectoryPicker",
  "showOpenFilePicker",
  "showSaveFilePicker",
  "speechSynthesis",
  "webkitSpeechRecognition"
];
