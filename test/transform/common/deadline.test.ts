import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deadline } from "../../../transform/common/deadline.ts";

/** Keeps the thread from attending to anything. */
function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("a deadline", () => {
  describe("by the clock", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it("ends once, when its time is over", () => {
      const late = vi.fn();
      deadline(2000, late);
      vi.advanceTimersByTime(1999);
      expect(late).not.toHaveBeenCalled();
      vi.advanceTimersByTime(60_000);
      expect(late).toHaveBeenCalledOnce();
    });

    it.each([0, 1000, 1999])("does not end when called off after %i ms", (ms) => {
      const late = vi.fn();
      const off = deadline(2000, late);
      vi.advanceTimersByTime(ms);
      off();
      vi.advanceTimersByTime(60_000);
      expect(late).not.toHaveBeenCalled();
    });
  });

  it("is not used up by a standstill of our own", async () => {
    const late = vi.fn();
    const off = deadline(50, late);
    standStill(80);
    for (let i = 0; i < 5; i++) await turn();
    expect(late).not.toHaveBeenCalled();
    off();
  });
});
