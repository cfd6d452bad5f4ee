/** Pages as the content systems of government sites write them, around an article in words of our own. */

export interface Article {
  title: string;
  /** ISO 8601 */
  date: string;
  source: string;
  paragraphs: string[];
}

export const ARTICLE: Article = {
  title: "涪城区人民政府关于区六届人大三次会议代表建议办理情况的报告",
  date: "2023-11-16",
  source: "涪城区人民政府办公室",
  paragraphs: [
    "区人大常委会:",
    "现将区六届人大三次会议以来代表建议的办理情况报告如下。",
    "一、基本情况",
    "今年,区政府共承办代表建议64件,分别交由21个部门和8个镇街办理,至10月底已全部办结,办结率100%。",
    "所提问题已经解决或基本解决的41件,占64.1%;正在解决的17件,占26.6%;因条件所限暂时不能解决的6件,占9.3%。",
    "二、主要做法",
    "区长带头领办重点建议4件,各承办单位上门走访代表,面商率达100%。",
  ],
};

export interface Made {
  /** content system, or what is odd about the page */
  family: string;
  url: string;
  html: string;
}

const NAV =
  '<div class="header"><a href="/">涪城区人民政府</a><ul class="nav"><li><a href="/a/">首页</a></li><li><a href="/b/">政务公开</a></li>' +
  '<li><a href="/c/">办事服务</a></li><li><a href="/d/">互动交流</a></li></ul><div class="crumb">您当前的位置:<a href="/">首页</a> &gt; <a href="/b/">政务公开</a> &gt; 建议提案办理</div></div>';
const ASIDE =
  '<div class="right"><h3>相关链接</h3><ul><li><a href="/1">关于公布区重点项目名单的通知</a></li><li><a href="/2">全区春季植树活动安排</a></li>' +
  '<li><a href="/3">区图书馆开放时间调整公告</a></li></ul></div>';
const FOOT =
  '<div class="footer"><p>主办单位:涪城区人民政府办公室 网站标识码:5107030012</p><p>川ICP备05012345号-1 川公网安备 51070302000017号</p>' +
  "<p>联系电话:0839-7200000 地址:涪城区人民路1号</p></div>";

const p = (a: Article) => a.paragraphs.map((text) => `<p style="text-indent:2em">${text}</p>`).join("\n");
const metas = (a: Article) =>
  `<meta name="SiteName" content="涪城区人民政府"><meta name="SiteIDCode" content="5107030012"><meta name="ColumnName" content="建议提案办理">` +
  `<meta name="ArticleTitle" content="${a.title}"><meta name="PubDate" content="${a.date} 09:30"><meta name="ContentSource" content="${a.source}">`;
const shell = (a: Article, head: string, body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${a.title}_涪城区人民政府</title>${head}` +
  `<style>.x{color:red}</style><script>var a="<p>脚本里的文字不是正文。</p>";</script></head><body>${NAV}${body}${ASIDE}${FOOT}</body></html>`;
const line = (a: Article) =>
  `<div class="info">发布时间:${a.date} 来源:${a.source} 浏览次数:<span>128</span> 【字体:大 中 小】</div>`;

/** The article in the markup of each family. */
export function pagesOf(a: Article): Made[] {
  const [y = "", m = "", d = ""] = a.date.split("-");
  const base = "http://www.fucheng.gov.cn";
  return [
    {
      family: "大汉 jpaas",
      url: `${base}/col/col1229/art/${y}/art_0f9ab.html`,
      html: shell(a, metas(a), `<div class="main"><h1>${a.title}</h1>${line(a)}<div id="zoom">${p(a)}</div></div>`),
    },
    {
      family: "大汉 JCMS",
      url: `${base}/art/${y}/${Number(m)}/${Number(d)}/art_1229_88.html`,
      html: shell(
        a,
        "",
        `<table><tr><td class="title">${a.title}</td></tr><tr><td>${line(a)}</td></tr><tr><td class="bt-content">` +
          `<!--ZJEG_RSS.content.begin-->${p(a)}<!--ZJEG_RSS.content.end--></td></tr></table>`,
      ),
    },
    {
      family: "TRS WCM",
      url: `${base}/zwgk/${y}${m}/t${y}${m}${d}_4411.shtml`,
      html: shell(
        a,
        "",
        `<div class="xl"><h2 class="bt">${a.title}</h2>${line(a)}<div class="view TRS_UEDITOR trs_paper_default trs_web">${p(a)}</div></div>`,
      ),
    },
    {
      family: "开普 UCAP",
      url: `${base}/zwgk/c100186/${y}${m}/${"ab".repeat(16)}.shtml`,
      html: shell(
        a,
        "",
        `<h1><UCAPTITLE>${a.title}</UCAPTITLE></h1><span>时间:<PUBLISHTIME>${a.date} 09:30:00</PUBLISHTIME></span><span>来源:${a.source}</span>` +
          `<UCAPCONTENT><div id="UCAP-CONTENT">${p(a).replace("\n", "<p>#PAGE_BREAK#</p>\n")}</div></UCAPCONTENT>`,
      ),
    },
    {
      family: "广东 gkmlpt",
      url: `${base}/gkmlpt/content/3/3987/post_3987123.html`,
      html: shell(
        a,
        "",
        `<table class="info"><tr><td>索引号:</td><td>006-${y}-00014</td><td>分类:</td><td>建议提案</td></tr><tr><td>发布机构:</td><td>${a.source}</td>` +
          `<td>发布日期:</td><td>${a.date}</td></tr></table><div class="article-content"><h1 class="title">${a.title}</h1>${p(a)}</div>`,
      ),
    },
    {
      family: "龙讯",
      url: `${base}/public/13741/109756369.html`,
      html: shell(
        a,
        "",
        `<div class="g-detailbox"><h1 class="m-dttitle">${a.title}</h1><div class="m-dtinfo">发布时间:${a.date} 16:55 信息来源:${a.source}</div>` +
          `<div id="zoom" class="j-fontContent">${p(a)}</div><div class="bdsharebuttonbox">分享到:<a>微信</a><a>微博</a></div></div>`,
      ),
    },
    {
      family: "博达 VSB",
      url: `${base}/info/1032/8871.htm`,
      html: shell(
        a,
        "",
        `<form name="_newscontent_fromname"><h1>${a.title}</h1>${line(a)}<div id="vsb_content_2"><div class="v_news_content">${p(a)}</div></div>` +
          '<div>上一条:<a href="8870.htm">关于召开培训班的通知</a></div><div>下一条:<a href="8872.htm">区财政局部门预算公开</a></div></form>',
      ),
    },
    {
      family: "ylcms",
      url: `${base}/cms/show/887.html`,
      html: shell(a, metas(a), `<div class="article"><div id="Content" class="article_con">${p(a)}</div></div>`),
    },
    {
      family: "gov.cn",
      url: `${base}/xinwen/${y}-${m}/${d}/content_5812345.htm`,
      html: shell(
        a,
        "",
        `<div class="article"><h1>${a.title}</h1><div class="pages-date">${a.date} 09:30 来源: ${a.source}</div><div class="pages_content">${p(a)}</div></div>`,
      ),
    },
    {
      family: "PHPCMS",
      url: `${base}/index.php?m=content&c=index&a=show&catid=12&id=881`,
      html: shell(
        a,
        "",
        `<div id="Article"><h1>${a.title}<br><span>${a.date} 09:30:11 来源:${a.source} 评论:0 点击:</span></h1><div class="content">${p(a)}</div></div>`,
      ),
    },
    {
      family: "no system known",
      url: `${base}/show.asp?id=77`,
      html: shell(
        a,
        "",
        `<div class="wrap"><div class="a1"><div class="a2"><h3>${a.title}</h3><div>${a.date} 来源:${a.source}</div><div class="a3">${p(a)}</div></div></div></div>`,
      ),
    },
    ...oddities(a, base),
  ];
}

/** Pages that hold their article where no rule expects it. */
function oddities(a: Article, base: string): Made[] {
  return [
    {
      family: "a form around everything, tables for layout",
      url: `${base}/NewsShow.aspx?id=5`,
      html:
        `<html><head><title>涪城区人民政府</title></head><body><form method="post" action="./NewsShow.aspx" id="form1"><input type="hidden" name="__VIEWSTATE" value="${"dDw".repeat(900)}">` +
        `<table width="1000"><tr><td width="200"><table><tr><td><a href="1">区情概况</a></td></tr><tr><td><a href="2">机构设置</a></td></tr></table></td><td><table><tr><td align="center"><b>${a.title}</b></td></tr>` +
        `<tr><td align="center">发布时间:${a.date} 来源:${a.source}</td></tr><tr><td>${p(a)}</td></tr></table></td></tr></table></form>${FOOT}</body></html>`,
    },
    {
      family: "text in no paragraph",
      url: `${base}/news/771.html`,
      html: shell(
        a,
        "",
        `<div id="nr"><center><b>${a.title}</b></center><center>时间:${a.date} 来源:${a.source}</center>${a.paragraphs.map((t) => `&nbsp;&nbsp;&nbsp;&nbsp;${t}<br><br>`).join("\r\n")}</div>`,
      ),
    },
    {
      family: "a span for every word",
      url: `${base}/news/772.html`,
      html: shell(
        a,
        "",
        `<div class="con"><h1>${a.title}</h1><p>发布时间:${a.date} 来源:${a.source}</p>${a.paragraphs
          .map(
            (t) =>
              `<p class="MsoNormal">${[...t].map((c) => `<span lang="EN-US" style="font-family:仿宋">${c}</span>`).join("")}<o:p></o:p></p>`,
          )
          .join("")}</div>`,
      ),
    },
    {
      family: "unclosed paragraphs and stray closing tags",
      url: `${base}/news/773.html`,
      html: shell(
        a,
        "",
        `<div class="content"></font></td><h1>${a.title}</h1><p>发布时间:${a.date} 来源:${a.source}${a.paragraphs.map((t) => `<p>${t}</div2>`).join("")}</div>`,
      ),
    },
    {
      family: "a hidden copy and an empty container of a known system",
      url: `${base}/news/774.html`,
      html: shell(
        a,
        "",
        `<div id="zoom" style="display:none"></div><div style="display: none">${"隐藏的文字不是正文,读者看不见它。".repeat(40)}</div><div class="k"><h1>${a.title}</h1><p>发布时间:${a.date} 来源:${a.source}</p>${p(a)}</div>`,
      ),
    },
  ];
}
