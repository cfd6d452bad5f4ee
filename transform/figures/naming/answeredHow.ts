import type { Name } from "../figure.ts";
import { type Context, near, sentenceText, stretch } from "./context.ts";

/** 登门当面答复, 实地走访后再答复, 电话沟通后书面答复: with a meeting, a visit or a talk; 电话答复 alone is an answer. */
const MET =
  /(?:^|[^,。;0-9]{0,6})(?:当面|上门|登门|走访|面谈|面对面|见面|(?:电话|视频)(?:沟通|联系|征求|交流|后))[^,。;0-9]{0,10}(?:答复|办复|回复)(?:了)?的?(?:人大|政协|代表|委员|建议|提案|件)*(?:的)?(?:有|共|占|占到|占了)?(?:约|近)?$/;
/** 登门占, 打电话的占: the way alone, as a share. */
const WAY = /^(?:其中)?(?:上门|登门|当面|面谈|走访|见面|打?电话)[^,。;0-9]{0,4}的?(?:占|占到|占了)(?:约|近)?$/;
/** Ways of answering, told side by side. */
const WAYS = /当面|上门|登门|走访|面谈|面复|面对面|见面|电话|视频|书面|寄信|寄送|信函|函复|网上/g;

/**
 * Proposers who were met, visited or called when they were answered, one way told beside another: 登门当面答复的占46%,
 * 打电话的占21%,只寄书面答复的占33% (codebook, `contacted`).
 */
export function answeredHow(c: Context): Name[] | null {
  if (!near(c, "面门访话频") || !(MET.test(stretch(c)) || WAY.test(stretch(c)))) return null;
  const ways = new Set(sentenceText(c).match(WAYS));
  return ways.size >= 2 ? [{ measure: "contacted", rule: "proposers met" }] : null;
}
