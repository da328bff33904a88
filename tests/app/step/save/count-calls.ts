import { Session } from "node:inspector/promises";

/** How often each function of ours that waits for nothing was called while something was done, as the engine itself counts. */
export async function callsDuring(work: () => Promise<unknown>) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await work();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();
  return (file: string, name: string): number =>
    result
      .filter(({ url }) => url.split("?")[0]?.endsWith(`/${file}`))
      .flatMap(({ functions }) => functions.filter((one) => one.functionName === name))
      // Besides the function there may be one of the same name that hands it to who imports it.
      .reduce((most, { ranges: [whole] }) => Math.max(most, whole?.count ?? 0), 0);
}
