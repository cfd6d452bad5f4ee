import { type Context, near, sentenceBefore, stretch, tail } from "../context.ts";

/** 基于调研提出的建议占46%; 有14834件是代表在座谈、走访基础上提出的: no measure tells how items came about. */
export function cameAbout(c: Context): boolean {
  return (near(c, "研察谈访听") && onTheSpot(c)) || (near(c, "网线纸电书机") && bySomeWay(c));
}

function onTheSpot(c: Context): boolean {
  const source = /(调研|视察|座谈|走访|听取)/;
  const how =
    /(基于|通过|经过|结合)([^,。;]{2,24})(提出|形成)(的)?(代表)?(建议|提案|议案)?(数量)?(数)?(占|有|共)?$/.exec(
      stretch(c),
    )?.[2];
  if (how !== undefined && source.test(how)) return true;
  const based =
    /(在|通过|经过|基于)([^。;0-9]{2,40})(提出|形成)的(代表)?(建议|提案|议案),?(约)?(占|有|共)(建议|提案|总数|全部|的)*$/.exec(
      sentenceBefore(c).slice(-70),
    )?.[2];
  if (based !== undefined && source.test(based)) return true;
  const told = /^的?(建议|提案|议案)?是(代表|委员)?[^。;]{0,10}(在|通过|经过)([^。;]{2,40})(提出|形成)的/.exec(
    tail(c, 60),
  )?.[4];
  return told !== undefined && source.test(told);
}

const PAPER = /(平台|网上|网络|线上|线下|纸质|电子)(委员|代表)?(提交|报送)?(的)?(提案|建议)(只有|仅有|仅|有|共|为)*$/;

const SENT_BEHIND =
  /^(以上|左右)?(的)?(提案|建议)?(均|都|全部)?(是|为)?(通过|经|在|以)?(网上|网络|线上|线下|书面|纸质|电子|手机)[^,。;0-9]{0,8}(提交|报送)/;

const SENT_BEFORE = /(网上|网络|线上|线下|书面|纸质|电子|手机)[^,。;0-9]{0,8}(提交|报送)的?,?占了?(比|总数的?)?$/;

/**
 * 纸质提案只有5件, 九成以上网上提交, 其余全部网上提交,占97%: on paper or online says nothing of the handling; 收到纸质提案49份
 * counts what was received.
 */
function bySomeWay(c: Context): boolean {
  // 提出的书面建议10条: written is what they are by name.
  const received =
    /(收到|收集到|征集到?|提出|提交)/.test(stretch(c)) ||
    (c.before?.names[0]?.measure === "submitted" && c.around.text[c.before.number.end] === "、");
  const paper = PAPER.test(stretch(c)) && !received;
  if (paper || SENT_BEHIND.test(tail(c, 24))) return true;
  return c.figure.number.kind === "percent" && SENT_BEFORE.test(sentenceBefore(c).slice(-24));
}
