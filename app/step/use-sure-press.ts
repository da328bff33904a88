import { type MouseEvent, type PointerEvent, useRef } from "react";

/** Farther than this a press has been dragged away from what it began on: it is not meant any more. */
const AWAY = 16;

/** The button or link on which a press lies. */
const pressed = ({ target }: { target: EventTarget }): Element | null =>
  target instanceof Element ? target.closest("button, a, summary") : null;

/**
 * What stands below may move while the mouse is down, and the press would miss: leaving a field shows its message, so a
 * press leaves the field only when it has been heard; and an answer may come just then, so a press stays with what it
 * began on.
 */
export function useSurePress() {
  const began = useRef({ x: 0, y: 0 });
  return {
    onMouseDown(event: MouseEvent<HTMLFormElement>) {
      if (pressed(event)) event.preventDefault();
    },
    onPointerDown(event: PointerEvent<HTMLFormElement>) {
      if (event.pointerType !== "mouse") return;
      began.current = { x: event.clientX, y: event.clientY };
      pressed(event)?.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLFormElement>) {
      const held = pressed(event);
      if (!held?.hasPointerCapture(event.pointerId)) return;
      const { x, y } = began.current;
      if (Math.hypot(event.clientX - x, event.clientY - y) > AWAY)
        held.releasePointerCapture(event.pointerId);
    },
  };
}
