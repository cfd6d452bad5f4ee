import { type Name, STATED } from "../figure.ts";
import { stretchStart } from "../labels.ts";
import { levelName } from "../levels.ts";
import type { Surroundings } from "../surroundings.ts";
import { cue } from "../tokens.ts";

/** What a clause says of all the items counted before it, with no verb of handling: adopted, solved, answered, met, the verdict. */

/** 全部予以采纳: nothing else in the clause behind the number. */
export function adoptedAll(around: Surroundings, clause: number[]): boolean {
  const first = around.tokens[clause[0] ?? -1];
  const last = around.tokens[clause.at(-1) ?? -1];
  if (!first || !last) return false;
  const said = around.text.slice(stretchStart(around.text, first.start, 0), last.end + 8).split(/[,。;\n]/, 1)[0] ?? "";
  return /^(?:目前)?(?:已|均|全部|都)+(?:予以|得到|被|获得?)?(?:吸收)?(?:采纳|吸纳)$/.test(said);
}

/** 均已与代表见面沟通, 按时逐一面复: nothing else in the clause behind the number. */
export function metAll(around: Surroundings, clause: number[]): boolean {
  const first = around.tokens[clause[0] ?? -1];
  if (!first || !clause.some((i) => cue(around.tokens[i], "contact") !== null)) return false;
  const from = stretchStart(around.text, first.start, 0);
  // 主办件11件已全部面复: what stands before the number is passed over.
  const words = (around.text.slice(from, from + 60).split(/[,。;\n]/, 1)[0] ?? "").replace(
    /^[^0-9]*[0-9]+件(?:主办|承办)?件?(?:建议|提案)?/,
    "",
  );
  return /^(?:目前|现|按时|按期)*(?:已|均|全部|都|已经|逐一|逐件|件件)*(?:均|全部|都|逐一|逐件|件件)(?:已|已经|进行|上门|当面|主动|分别|现场)*(?:(?:面复|面商)(?:了|代表|委员|提案人)*|(?:与|同|和)[^,。;0-9未]{0,10}(?:代表|委员|提案人|提案者)[^,。;0-9未]{0,8}(?:见面|面商|沟通|座谈|面复))[^,。;0-9]{0,4}$/.test(
    words,
  );
}

/** 均已完成答复意见, 全部形成书面答复, 已寄送答复函, 答复意见均已送达委员: the answer as a document, done for all. */
const ANSWERED =
  /(均|都|全部|全|已|已经|业已)(均|都|全部|已|已经|按时|按期|及时|如期|按要求|向[^,。;0-9]{2,8})*(完成|形成|作出|寄送|寄出|送达|发出|印发|出具|送交|反馈|提交)了?(书面|正式|办理|初步)*(答复意见|答复函|复函|答复件|答复文件|答复材料)|^(完成|形成|作出)了?(书面|正式|办理)*(答复意见|答复函|复函|答复件)|答复(意见|函|件|文件)(均|都|全部|已|已经)+[^,。;0-9]{0,8}(送达|寄出|寄送|发出|印发|反馈|送交|寄达)/;

export function answeredAll(around: Surroundings, clause: number[], said: boolean): boolean {
  const first = around.tokens[clause[0] ?? -1];
  const last = around.tokens[clause.at(-1) ?? -1];
  if (!first || !last) return false;
  const from = stretchStart(around.text, first.start, 0);
  const words = around.text.slice(from, last.end + 16).split(/[,。;\n]/, 1)[0] ?? "";
  const told = ANSWERED.exec(words);
  // 完成了答复意见 alone goes on with what an earlier clause said of all.
  return told !== null && (told[1] !== undefined || told[0].startsWith("答复") || said) && !/未|将|拟|要求/.test(words);
}

/** 全部得到解决或取得明显进展, 均已得到妥善解决: nothing else in the clause behind the number. */
export function solvedAll(around: Surroundings, clause: number[]): boolean {
  const first = around.tokens[clause[0] ?? -1];
  const last = around.tokens[clause.at(-1) ?? -1];
  if (!first || !last || !clause.some((i) => cue(around.tokens[i], "outcome") !== null)) return false;
  const said = around.text.slice(stretchStart(around.text, first.start, 0), last.end + 8).split(/[,。;\n]/, 1)[0] ?? "";
  return /^(?:目前|现|所提问题|问题)*(?:已|均|全部|都|已经)+(?:得到|得以)了?(?:圆满|妥善|有效|基本|很好|较好)*(?:地|的)?(?:解决|落实|采纳落实)(?:或[^,。;]{2,10})?$/.test(
    said,
  );
}

/** 办理结果均为满意, 代表评价都是满意或基本满意. */
export function verdictOfAll(around: Surroundings, clause: number[]): Name | null {
  const at = clause.find((i) => cue(around.tokens[i], "level"));
  const start = around.tokens[at ?? -1]?.start ?? 0;
  const said =
    /(?:(结果|评价)[^,。;]{0,3}(?:均|都|全部|全)(?:为|是|评为)?|(?:均|都|全部)(?:被)?(?:评价|评定)为|(?:均|都|全部)(?:得到|获得|受到)(?:了)?(?:[^,。;]{0,8}的)?)$/;
  const about = said.exec(around.text.slice(Math.max(0, start - 16), start));
  // 现场开展满意度测评,测评结果均为满意: those who sit in the meeting vote.
  const voted = /(现场|会议|与会|组成人员|票决|表决)[^。\n]{0,60}(测评|评议|表决)[^。\n]{0,12}$/.test(
    around.text.slice(Math.max(0, start - 100), start),
  );
  const name = at === undefined || about === null || voted ? null : levelName(around, clause);
  return name && { ...name, aspect: about?.[1] === "结果" ? "result" : null, rule: STATED };
}
