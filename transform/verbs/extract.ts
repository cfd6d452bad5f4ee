import type { Verb } from "../common/io.ts";
export const run: Verb = async (_a, _o, io) => {
  await io.stdout.write("stub\n");
  return 0;
};
