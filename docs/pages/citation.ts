/** How to cite a release, in the four formats that reference managers read. */
export interface Cited {
  title: string;
  version: string;
  /** day of the newest capture, ISO 8601 */
  date: string;
}

const AUTHOR = "huiyin";

export function citations({ title, version, date }: Cited): { format: string; text: string }[] {
  const year = date.slice(0, 4);
  const key = `huiyin${version.replaceAll(/[^0-9A-Za-z]/g, "")}`;
  const csl = {
    id: key,
    type: "dataset",
    title,
    author: [{ literal: AUTHOR }],
    version,
    issued: { "date-parts": [date.split("-").map(Number)] },
  };
  return [
    { format: "Text", text: `${AUTHOR}. ${title}. Version ${version}, ${date}. CC BY 4.0.` },
    {
      format: "BibTeX",
      text: `@misc{${key},\n  author = {{${AUTHOR}}},\n  title = {${title}},\n  year = {${year}},\n  version = {${version}},\n  note = {Data set, CC BY 4.0}\n}`,
    },
    {
      format: "RIS",
      text: `TY  - DATA\nAU  - ${AUTHOR}\nTI  - ${title}\nPY  - ${year}\nDA  - ${date.replaceAll("-", "/")}\nET  - ${version}\nER  -`,
    },
    { format: "CSL-JSON", text: JSON.stringify([csl], null, 1) },
  ];
}
