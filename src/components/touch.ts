/** Whether targets should be large enough for a finger: on a small screen, or where the pointer is coarse. */
export function touchTargets(): boolean {
  return matchMedia("(max-width: 719px), (pointer: coarse)").matches;
}

/** Whether there is no mouse, and so most likely no keyboard: one comes up over the page where a field has the focus. */
export function fingersOnly(): boolean {
  return matchMedia("(hover: none)").matches;
}
