import type { Body } from "../../regions/calendar.ts";

/** A session of a congress or conference that the text names. */
export interface SessionMention {
  start: number;
  end: number;
  term: number | null;
  session: number | null;
  body: Body | null;
  /** how many brackets are open around it */
  depth: number;
  /** whether a number with its unit and at most a place name stand right before it */
  close: boolean;
  /** whether 以来 stands behind it */
  since: boolean;
  /** a term's first, 以来 which several years passed: what is told since is of no one session */
  total?: boolean;
  /** whether 以来 or 期间 stands behind it */
  during: boolean;
  /** 其中,二次会议期间72件,闭会期间7件: holds a part of a whole that is of no one session */
  part: boolean;
  /**
   * only opened, or only the place of the report: its figures belong to another session unless nothing else is named;
   * the standing committee of a term names no session, but the term of those named behind it; where one item was put
   * forward at it, no figure is of it
   */
  role: "subject" | "event" | "delivered" | "committee" | "compared" | "example";
  /** named again as the meeting that is sitting: 本次会议 */
  sits?: true;
}

/** Session of a figure at `at`: term and session, each null where the text does not settle it. */
export interface SessionOf {
  term: number | null;
  session: number | null;
  /** whether the text only tells that the session opened or closed */
  event?: boolean;
}
