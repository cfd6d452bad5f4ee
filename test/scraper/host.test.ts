import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Host } from "../../scraper/host.ts";
import { retryAfter } from "../../scraper/retry.ts";
import { fakeClock } from "./kit.ts";

describe("Retry-After", () => {
  const now = Date.UTC(2026, 0, 1, 12);
  it.each([
    ["120", null, now + 120_000],
    ["0", null, null],
    ["-5", null, null],
    ["soon", null, null],
    ["", null, null],
    ["1.5", null, now + 1500],
    ["Thu, 01 Jan 2026 12:02:00 GMT", null, now + 120_000],
    ["Thursday, 01-Jan-26 12:02:00 GMT", null, now + 120_000],
    ["Thu, 01 Jan 2026 11:00:00 GMT", null, null],
  ])("%s is understood", (value, date, until) => {
    expect(retryAfter(value, date, now)).toBe(until);
  });

  it("a date is taken by whichever clock makes it later", () => {
    // The server's clock is an hour slow: its noon-and-two-minutes is two minutes from now.
    const slow = retryAfter("Thu, 01 Jan 2026 11:02:00 GMT", "Thu, 01 Jan 2026 11:00:00 GMT", now);
    expect(slow).toBe(now + 120_000);
    // Its clock is an hour fast: nobody is asked before the hour it named has come here, too.
    const fast = retryAfter("Thu, 01 Jan 2026 13:02:00 GMT", "Thu, 01 Jan 2026 13:00:00 GMT", now);
    expect(fast).toBe(now + 3_720_000);
  });
});

describe("the pace of a host", () => {
  it("never falls below the floor, whatever the latencies and answers", () => {
    const event = fc.record({
      latency: fc.integer({ min: 0, max: 120_000 }),
      status: fc.option(fc.integer({ min: 200, max: 599 })),
      failed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const clock = fakeClock();
        const host = new Host("a.gov.cn", null, 1000, clock);
        for (const e of events) {
          const before = host.state.delay;
          host.begin(false);
          host.end(e);
          expect(host.state.delay).toBeGreaterThanOrEqual(1000);
          expect(host.state.delay).toBeLessThanOrEqual(60_000);
          const bad = e.failed || e.status === null || e.status >= 400;
          if (bad) expect(host.state.delay).toBeGreaterThanOrEqual(before);
          expect(host.readyAt()).toBeGreaterThanOrEqual(clock.now() + 1000);
        }
      }),
    );
  });

  it("slows down with a slow host and recovers with a quick one", () => {
    const host = new Host("a.gov.cn", null, 1000, fakeClock());
    const ask = (latency: number) => {
      host.begin(false);
      host.end({ latency, status: 200, failed: false });
    };
    for (let i = 0; i < 5; i++) ask(10_000);
    expect(host.state.delay).toBeGreaterThanOrEqual(10_000);
    for (let i = 0; i < 20; i++) ask(10);
    expect(host.state.delay).toBe(1000);
  });

  it("waits until the time the host named, and remembers it", () => {
    const clock = fakeClock();
    const host = new Host("a.gov.cn", null, 1000, clock);
    host.park(clock.now() + 7_200_000);
    expect(host.readyAt()).toBe(clock.now() + 7_200_000);
    host.park(clock.now() + 10);
    expect(host.readyAt()).toBe(clock.now() + 7_200_000);
    expect(new Host("a.gov.cn", host.state, 1000, clock).readyAt()).toBe(clock.now() + 7_200_000);
  });

  it("backs off longer each time it is sent away without a time", () => {
    const clock = fakeClock();
    const host = new Host("a.gov.cn", null, 1000, clock);
    host.park(null);
    const first = host.readyAt() - clock.now();
    clock.time = host.readyAt();
    host.park(null);
    expect(host.readyAt() - clock.now()).toBe(first * 2);
  });

  it("a Crawl-delay raises the floor and nothing lowers it", () => {
    const host = new Host("a.gov.cn", null, 1000, fakeClock());
    host.raiseFloor(5000);
    host.raiseFloor(0);
    host.begin(false);
    host.end({ latency: 1, status: 200, failed: false });
    expect(host.state.delay).toBe(5000);
  });

  it("is left for the run when it is down, not when pages are missing", () => {
    const host = new Host("a.gov.cn", null, 1000, fakeClock());
    for (let i = 0; i < 4; i++) host.settled("timeout", true);
    host.settled("not_found", true);
    for (let i = 0; i < 4; i++) host.settled("timeout", true);
    for (let i = 0; i < 3; i++) host.settled("timeout", false);
    expect(host.givenUp()).toBeNull();
    host.settled("timeout", true);
    expect(host.givenUp()).toBe("down");
  });
});
