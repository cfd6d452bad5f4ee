import { audit } from "../../transform/audit/audit.ts";
import { contradictory, endless, joined, withheld } from "../transform/audit/large.ts";
import type { Told } from "../transform/audit/told.ts";
import { inTurns, type Row, type Subject } from "./measure.ts";

export const name = "audit";

const TURNS = 9;
const HOSTILE: [what: string, of: (figures: number) => Told][] = [
  ["one list without an end", endless],
  ["a contradiction of so many figures", (n) => contradictory(n / 2)],
  ["nothing but withheld classes", (n) => withheld(n / 6)],
];

function usual(): Subject[] {
  const of = (figures: number, masked: number) => {
    const reports = Array.from({ length: 20 }, (_, k) => joined(100 * k + 1, figures, masked));
    return {
      work: () => reports.map((r) => audit(r.observations, r.text)).length,
      rate: { unit: "ms", of: (ms: number) => ms / reports.length },
    };
  };
  const whole = "200 figures";
  return [
    { subject: whole, ...of(200, 0), bound: "under 50 ms" },
    { subject: "200 figures, a fifth withheld", ...of(200, 0.2), against: whole, bound: "under 50 ms" },
    { subject: "100 figures", ...of(100, 0), against: whole },
  ];
}

/** No report is read beyond 2,000 figures: twice as many must cost little more. */
function hostile(): Subject[] {
  return HOSTILE.flatMap(([what, of]) => {
    const work = (figures: number) => {
      const { observations, text } = of(figures);
      return () => audit(observations, text);
    };
    return [
      { subject: `2,000 figures: ${what}`, work: work(2_000) },
      {
        subject: `20,000 figures: ${what}`,
        work: work(20_000),
        against: `2,000 figures: ${what}`,
        bound: "at most 2 x",
      },
    ];
  });
}

/** What an audit costs: of a report ten times the usual size, and of pages made to be slow. */
export async function run(): Promise<Row[]> {
  return [...(await inTurns(usual(), TURNS)), ...(await inTurns(hostile(), 3))];
}
