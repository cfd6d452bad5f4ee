import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { readText } from "../../../transform/document.ts";
import { validationCases } from "../../../transform/score/validation.ts";
import { Whereabouts } from "../../../transform/text/whereabouts.ts";

afterEach(() => vi.restoreAllMocks());

it("finds every character of a text, in the part that it stands in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.nat(), (text, n) => {
      const characters = new Whereabouts(text);
      if (text === "") return;
      const at = n % text.length;
      expect(characters.hasAny(text.charAt(at), characters.partsOf(at, at))).toBe(true);
    }),
  );
});

it("tells most characters that are not there", () => {
  const characters = new Whereabouts("县政府承办代表建议十二件。".repeat(40));
  expect(characters.hasAny("职权范围")).toBe(false);
});

it("asks for a character of one part only", () => {
  const characters = new Whereabouts(`公开${"。".repeat(400)}领办`);
  expect(characters.hasAny("公", characters.partsOf(0, 20))).toBe(true);
  expect(characters.hasAny("公", characters.partsOf(200, 404))).toBe(false);
  expect(characters.hasAny("领", characters.partsOf(380, 9999))).toBe(true);
});

it("changes no reading: rules that are left out would not have fitted", () => {
  const read = () => validationCases().map(({ text }) => readText(text ?? "").extraction);
  const quick = read();
  vi.spyOn(Whereabouts.prototype, "hasAny").mockReturnValue(true);
  expect(read()).toEqual(quick);
});
