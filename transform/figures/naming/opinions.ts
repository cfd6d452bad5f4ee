import { isLoosePhrase } from "../lexicon/loosePhrases.ts";
import { cue } from "../tokens.ts";
import { attached, type Context, near, own, sentenceBefore, startOf, stretch, wordOf } from "./context.ts";

/** Opinions gathered here and there, told from suggestions that were handed in. */

export const OPINIONS = "opinions gathered, not the instrument";

/** 开展调研18次,提出建议70余条: what a conference advises besides its proposals, in a text that is about these. */
function opinionsOfConference(c: Context, near: number[]): boolean {
  if (!c.around.conference || !/^[条个项]$/.test(c.figure.number.unit)) return false;
  const { tokens } = c.around;
  if (
    near.some(
      (i) =>
        /提案|书面/.test(wordOf(c.around, i)) || cue(tokens[i], "outcome") || cue(tokens[i], "verb")?.v === "replied",
    )
  )
    return false;
  return near.some((i) => wordOf(c.around, i) === "建议" || isLoosePhrase(wordOf(c.around, i)));
}

/** 人代会期间收集代表意见建议46条: what deputies gave a session is put forward. */
export function collected(c: Context): boolean {
  if (!near(c, "集征")) return false;
  // 走访中又收集到代表建议24件: the instrument by its own name and measure word.
  if (c.figure.number.unit === "件" && /(收集|征集|征求)(到|了)?(人大)?代表建议(共|共计)?$/.test(stretch(c)))
    return true;
  return (
    /(收集|征集)(到|了)?(意见)?(人大|参会)?代表(们)?(提出的)?[^,。;0-9]{0,6}(建议|意见)(共|共计)?$/.test(stretch(c)) &&
    /(人代会|人民代表大会|[0-9一二三四五六七八九十]次会议|会议期间|大会期间)/.test(sentenceBefore(c))
  );
}

/** 审议政府工作报告时提出意见建议86条: what is said of the reports that a session deliberates is no suggestion handed in. */
const saidOfReports = (c: Context): boolean =>
  near(c, "审讨") &&
  /^[条个项]$/.test(c.figure.number.unit) &&
  /(审议|讨论)[^。;0-9]{0,24}报告(时|中|期间|过程中|的过程中),?[^,。;0-9]{0,10}提出(了|的)?(意见|建议|和|及|、)+(共|共计)?$/.test(
    sentenceBefore(c),
  );

/** 收集意见建议200条: opinions from meetings and visits, which are no suggestions handed in. */
export function gathered(c: Context): boolean {
  const loose = own(c).some((i) => isLoosePhrase(wordOf(c.around, i)));
  if (saidOfReports(c)) return true;
  if (c.figure.parent?.names.some((n) => n.measure === "submitted")) return false;
  // 收集意见建议200条,转办90条: what becomes of them.
  if (c.before?.dropped === OPINIONS && c.figure.number.unit === c.before.number.unit) return true;
  // 收到提案122件,提出重点意见建议30多条: what is said in them, and in other papers.
  if (loose && c.figure.number.unit === "条" && c.before?.instrument === "proposal" && c.before.number.unit === "件")
    return /(提出|形成)(了)?(重点)?[^,。;0-9]{0,6}$/.test(stretch(c));
  if (
    c.around.text[startOf(c) - 1] === "》" &&
    /《意见(和|与)?建议》$/.test(c.around.text.slice(startOf(c) - 8, startOf(c)))
  )
    return true;
  if (loose && /(收集|征集|征求|梳理|听取|归纳|上报)/.test(stretch(c))) return true;
  const words = [...own(c), ...attached(c.around, c.right.own, c.k)];
  if (opinionsOfConference(c, words)) return true;
  if (c.figure.number.unit !== "条") return false;
  const bare =
    words.some((i) => wordOf(c.around, i) === "建议" || isLoosePhrase(wordOf(c.around, i))) &&
    !sentenceBefore(c).includes("代表");
  return (loose || bare) && /(视察|调研|座谈|协商会|走访|考察|调查)/.test(sentenceBefore(c));
}
