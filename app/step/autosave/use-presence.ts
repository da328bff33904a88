import { useEffect, useState } from "react";
import { presencePath } from "~/app/addresses/case";
import type { StepPage } from "../page/step-page.server";

const EVERY_MS = 20_000;
/** Who has done nothing for so long is away from the desk. */
const IDLE_MS = 5 * 60_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

type Present = StepPage["present"];

async function askedPresent(address: string): Promise<Present | null> {
  try {
    const answer = await fetch(address, { method: "POST", body: new URLSearchParams(), redirect: "manual" });
    return answer.ok ? (await answer.json()).present : null;
  } catch {
    return null;
  }
}

type Opened = Pick<StepPage, "id" | "stepId" | "present" | "locked">;

/**
 * Tells the server every 20 seconds that somebody works at this step; gives who else does. Who can only read it does
 * not work there and is told of nobody.
 */
export function usePresence({ id, stepId, present, locked }: Opened): Present {
  const reads = locked !== null;
  const [shown, setShown] = useState(present);
  useEffect(() => setShown(present), [present]);
  useEffect(() => {
    if (reads) return;
    const address = presencePath(id, stepId);
    let left = false;
    let lastSign = performance.now();
    const sign = () => {
      lastSign = performance.now();
    };
    const tell = async () => {
      if (document.visibilityState !== "visible" || performance.now() - lastSign > IDLE_MS) return;
      const found = await askedPresent(address);
      if (found && !left) setShown(found);
    };
    const leave = () => {
      navigator.sendBeacon(address, new URLSearchParams({ weg: "ja" }));
    };
    const first = setTimeout(tell, 0);
    const timer = setInterval(tell, EVERY_MS);
    for (const name of SIGNS) document.addEventListener(name, sign, { passive: true });
    document.addEventListener("visibilitychange", tell);
    window.addEventListener("pagehide", leave);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      for (const name of SIGNS) document.removeEventListener(name, sign);
      document.removeEventListener("visibilitychange", tell);
      window.removeEventListener("pagehide", leave);
      left = true;
      leave();
    };
  }, [id, stepId, reads]);
  return shown;
}
