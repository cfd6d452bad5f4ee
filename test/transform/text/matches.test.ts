import fc from "fast-check";
import { expect, it } from "vitest";
import { matches } from "../../../transform/text/matches.ts";

it("finds what matchAll finds, of one text after the other, empty matches among them", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(/建议|提案/g, /[0-9]+/g, /件?/g),
      fc.array(fc.constantFrom("建议", "提案", "1", "2", "件", "。")),
      (pattern, parts) => {
        const text = parts.join("");
        const found = matches(text, pattern).map((match) => [match.index, ...match]);
        expect(found).toEqual([...text.matchAll(pattern)].map((match) => [match.index, ...match]));
      },
    ),
  );
});
