import type { Name } from "../figure.ts";
import { levelName } from "../levels.ts";
import { cue } from "../tokens.ts";
import { type Context, clauseAround, led, near, sentenceText, startOf, stretch, tail, wordOf } from "./context.ts";

const PUTS = ["提出", "提交", "参与", "领衔", "联名", "提案", "递交", "撰写", "提了", "署名", "附议"];

/** Names a number of people: those who put items forward, or who gave a verdict. */
export function namePeople(c: Context): Name[] {
  if (tail(c, 1) === "次") return timesOfPeople(c);
  if (areOfOneItem(c)) return [];
  if (isMet(c)) return [{ measure: "contacted", rule: "proposers met" }];
  const verdict = levelName(c.around, c.right.own);
  if (verdict) {
    const first = c.right.own.map((i) => cue(c.around.tokens[i], "level")).find((l) => l !== null);
    return [
      { ...verdict, level: verdict.level === "satisfied_or_basically" ? joinedLevel(c, verdict) : (first?.v ?? null) },
    ];
  }
  const put = !areSome(c) && (goOnToPut(c) || (!areGuests(c) && putForward(c)));
  return put ? [{ measure: "proposers", rule: "people who put items forward" }] : [];
}

/** Who signed one item or put none forward, and what an average is taken over. */
function areOfOneItem(c: Context): boolean {
  // 两位委员提出的《…》提案, 关于…的提案: one item and who signed it.
  if (/^(人大|政协)?(代表|委员)(们)?(联名)?提出的?(《|“|关于|[^,。;0-9]{4,30}的(提案|建议|议案))/.test(tail(c, 44)))
    return true;
  // 最多的一件有27位委员附议, 3名委员撤回提案: who signed one item, or put none forward.
  if (
    /((一件|(^|[^0-9])1件)(提案|建议|议案)?(由|有|获|得到)?|联名|邀请)$/.test(stretch(c)) ||
    /^(人大|政协)?(代表|委员)(撤回|未|没)/.test(tail(c, 8))
  )
    return true;
  if (/(没有|没|未|从未)(提交|提出|递交|撰写|参与|领衔)过?(提案|建议|议案)?的?(代表|委员)?(有)?$/.test(stretch(c)))
    return true;
  // 5至9名代表联名的18件: how many put one forward together.
  if (
    /[0-9一二三四五六七八九](至|到|-|~|、)$/.test(stretch(c)) &&
    /^(以上)?(人大)?(代表|委员)(联名|共同|联合)/.test(tail(c, 10))
  )
    return true;
  if (
    led(c) === "等" ||
    (led(c) === "由" && !/^(人大|政协)?(代表|委员)([、和及与][^,。;]{2,12})?(提出|提交)/.test(tail(c, 22)))
  )
    return true;
  // 59名代表人均提交2件: what an average is taken over.
  if (/^[^,。;0-9]{0,14}(人均|平均)/.test(tail(c, 20))) return true;
  return false;
}

/** A number that names or ranks some of them, and a threshold. */
function areSome(c: Context): boolean {
  if (
    /[、和与][^,。;、]{2,4}$/.test(stretch(c)) &&
    /^[二两三]/.test(wordOf(c.around, c.k)) &&
    !PUTS.includes(tail(c, 2))
  )
    return true;
  // 提交提案最多的两名委员分别达9件
  if (/最多的?$/.test(stretch(c))) return true;
  // 40多名代表通过调研、提交建议等形式履职: ways of serving, not who put forward what.
  if (/^[^,。;0-9]{0,10}(代表|委员)[^,。;0-9]*等(形式|方式|途径|渠道)/.test(tail(c, 60))) return true;
  if (/^[一1](位|名|个)/.test(wordOf(c.around, c.k)) || tail(c, 2) === "以上") return true;
  if (/以上(的)?(代表|委员)/.test(tail(c, 6))) return true;
  return false;
}

/** Whether what stands behind the number tells what the people put forward. */
function goOnToPut(c: Context): boolean {
  // 60多名代表,共向大会提交10件议案: the clause behind has them for its subject.
  if (
    /^(全国|省|市|区|县)?(人大|政协)?(代表|委员),?(共|一共|累计)(向[^,。;0-9]{2,8})?(提交|提出|递交)(了)?[^,。;0-9]{0,6}[0-9]/.test(
      tail(c, 40),
    )
  )
    return true;
  // 117名代表,占代表总数的52.7%,单独或联名提出建议164件
  if (
    /^[^,。;0-9]{0,8}(代表|委员)[,(]占[^,。;0-9]{0,14}[0-9.]+%\)?,[^,。;0-9]{0,14}(提出|提交|递交)了?[^,。;0-9]{0,10}[0-9]/.test(
      tail(c, 60),
    )
  )
    return true;
  // 302位委员、9个党派团体和11个专委会参与提案
  if (
    /^(人大|政协)?(代表|委员)(、|和|及|以及|与)[^,。;]{2,36}(参与|提出|提交|撰写|参加)了?(提案|建议)/.test(
      tail(c, 60),
    ) &&
    !/(由|与|对|邀请|组织|走访)$/.test(stretch(c))
  )
    return true;
  // 43名镇人大代表就路灯、养老等提出29条建议
  if (
    /^[^,。;0-9]{0,8}(代表|委员)[^,。;0-9]{2,40}(提出|提交|递交)了?[^,。;0-9]{0,10}[0-9]+余?多?[件条份]/.test(
      tail(c, 80),
    ) &&
    led(c) !== "由"
  )
    return true;
  return false;
}

/** Those who sit in a meeting, or whom somebody asks to it. */
function areGuests(c: Context): boolean {
  if (/^[^。;0-9]{0,24}(出席|参加|列席|到会|与会|参会|应邀)/.test(tail(c, 32)) && !/提[出交]|^,?占/.test(tail(c, 16)))
    return true;
  // 126名代表参与座谈: guests of a meeting.
  if (
    /^(人大|政协)?(代表|委员)们?(先后|分别|积极)*(参与|参加)了?[^,。;0-9提]{0,8}(座谈|视察|调研|督办|检查|评议|测评|活动|协商|培训|接待|旁听|审议)/.test(
      tail(c, 24),
    )
  )
    return true;
  if (/(听取|召集|邀请|走访|组织|选派|推荐|安排|选送|抽调)[^,。;]{0,8}$/.test(stretch(c))) return true;
  return false;
}

/** Whether the words around the number tell that the people put items forward. */
function putForward(c: Context): boolean {
  const clause = clauseAround(c, 20);
  return (PUTS.some((w) => clause.includes(w)) || putFarther(c)) && !/(提出|反馈)了?(加强|进一步)/.test(clause);
}

const MET =
  /(?:走访|面商|面谈|沟通|联络|联系|见面|拜访|回访|座谈|对接|协商)(?:沟通|联系|联络|走访|征求意见)*了?(?:(?:提案|提出建议的|领衔|相关|有关|人大|政协|市|县|区|省)*(?:代表|委员)(?:[、和及]?(?:政协)?委员)?)?(?:达到|达|共|共计|超过|近|约)*$/;

/** 上门走访代表112名,电话沟通86人次: the proposers who were met, each way of it; guests and visitors are none. */
function isMet(c: Context): boolean {
  if (!near(c, "访商谈络系见谈接沟")) return false;
  const met = MET.exec(stretch(c))?.[0];
  if (met === undefined || /(听取|组织|邀请|召集|安排|^应|拟|计划)/.test(stretch(c))) return false;
  return (
    /代表|委员/.test(met) ||
    /与(人大|政协|提案|领衔|建议)*(代表|委员)[^,。;]*$/.test(stretch(c)) ||
    /^(人大|政协)?(代表|委员)/.test(tail(c, 4)) ||
    (tail(c, 1) === "次" && /代表|委员/.test(sentenceText(c))) ||
    c.before?.names[0]?.measure === "contacted" ||
    c.figures.at(-1)?.names[0]?.measure === "contacted"
  );
}

/** 300多名代表聚焦…的热点问题,共提交建议189件: the subject of a clause farther on. */
function putFarther(c: Context): boolean {
  if (/(邀请|组织|听取|召集|走访|由|对|向|与|等|[^中]的|[和与、])$/.test(stretch(c))) return false;
  return /^(市|县|区|省|州|全国|人大|政协)*(代表|委员)(们)?[^的。;0-9][^。;0-9]{4,70},(共|共计|先后|积极|累计)*(提出|提交|递交)了?[^,。;0-9]{0,12}[0-9]+余?多?[件条份篇]/.test(
    tail(c, 110),
  );
}

/** 参与提案的委员244人次, 与代表沟通2300人次: who put forward or was met; visitors and guests are none. */
function timesOfPeople(c: Context): Name[] {
  const said = stretch(c);
  if (isMet(c)) return [{ measure: "contacted", rule: "proposers met" }];
  if (/^(参与)?(提案者|提案人)(共|共有|达|有)?$/.test(said))
    return [{ measure: "proposers", rule: "people who put items forward" }];
  const people = c.figures.at(-1);
  if (people && /^[、,和共]{1,2}$/.test(c.around.text.slice(people.number.end, startOf(c))))
    return people.names.filter((n) => n.measure === "proposers");
  const put = c.before?.names[0]?.measure;
  const beside =
    put === "submitted" ||
    put === "filed" ||
    put === "by_proposer" ||
    c.earlier.at(-1)?.names[0]?.measure === "by_proposer" ||
    c.earlier.at(-1)?.names[0]?.measure === "submitted";
  const joined =
    /^(委员|代表)?(参与|参加)(提出|提交|撰写|联名)*(提案|建议)?的?(委员|代表)?(共|达|有|计|约|近)*$|^(提出|提交|附议|领衔|联名|提案|建议|议案|和|、|及|或)+的(政协)?(委员|代表)(共|达|有|计|约|近)*$|^(共)?(计|涉及)$/;
  const alone = /^(参与|参加|领衔|联名)(提出|提交)(提案|建议|议案|和|、)*的(委员|代表)(共|达|有|计|约|近)*$/;
  if ((beside && joined.test(said)) || alone.test(said))
    return [{ measure: "proposers", rule: "people who put items forward" }];
  return beside &&
    /^(其中)?(参与|参加|提交|提出|撰写)+(了)?(提案|建议)?的?(政协)?(委员|代表)(人数)?(达|共|有|为|近|约)*$/.test(said)
    ? [{ measure: "proposers", rule: "people who put items forward" }]
    : [];
}

/** 非常满意或满意 is 满意 all the same; only 基本满意 or its like makes the merged level. */
function joinedLevel(c: Context, verdict: Name): Name["level"] {
  const words = c.right.own.filter((i) => cue(c.around.tokens[i], "level")).map((i) => wordOf(c.around, i));
  return words.some((w) => /基本|较/.test(w)) ? (verdict.level ?? null) : "satisfied";
}
