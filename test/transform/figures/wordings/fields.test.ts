import { tellsEach } from "../kit.ts";

/** Policy areas told in runs: fields one after another, headings, lines and shares, in turns of phrase of ours. */
tellsEach({
  "fields told one after another": [
    [
      "省农业农村厅承办代表建议310件。在粮食生产上,代表们共提出建议42件;在种业振兴上,共提出建议25件;在乡村建设上,共提出建议38件。",
      ["assigned 310", "category «粮食生产» 42", "category «种业振兴» 25", "category «乡村建设» 38"],
    ],
    ["在县十六届人大三次会议上,代表们共提出建议42件。", ["submitted 42"]],
  ],
  "a share about so much": [
    [
      "代表们共提出建议260件,其中大约三成的建议是关于道路建设的。",
      ["submitted 260", "category «道路建设» 30 percent about"],
    ],
  ],
  "the total behind a list of areas, and the area that a heading tells": [
    [
      "政协提案:经济类31件、城建类22件、民生类40件,总计93件。",
      ["category «经济» 31", "category «城建» 22", "category «民生» 40", "submitted 93"],
    ],
    [
      "立案提案310件。(一)围绕产业兴县建言献策。提出相关提案82件,占立案提案的26.5%。",
      ["filed 310", "category «产业兴县» 82", "category «产业兴县» 26.5 percent"],
    ],
  ],
  "numbered headings that end in a count": [
    [
      "立案提案171件。体现在三个领域:\n (一)强基础,兴产业52件。围绕园区配套,建成厂房6座。\n (二)惠民生,暖人心88件。新开公交3条。\n (三)优生态31件。",
      ["filed 171", "category «强基础,兴产业» 52", "category «惠民生,暖人心» 88", "category «优生态» 31"],
    ],
    [
      "立案提案171件。\n (一)已解决的提案120件。\n (二)正在解决的提案51件。",
      ["filed 171", "outcome resolved 120", "outcome underway 51"],
    ],
  ],
});
