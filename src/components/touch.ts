/** Whether targets should be large enough for a finger: on a small screen, or where the pointer is coarse. */
export function touchTargets(): boolean {
  return matchMedia("(max-width: 719px), (pointer: coarse)").matches;
}
