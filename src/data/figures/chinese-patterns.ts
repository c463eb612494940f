// Patterns over a sentence in Chinese: over what its words do, as tags, or over the words themselves.

/** The words between the last mark and a number, with remarks in brackets. */
export const clause =
  /(?<=((?:r[nPK]{0,7}Q(?=[DU])|[^，；：、()Q“”「」-]|\([^()QX，]{1,16}\)|、(?=n)|(?<=n)-|[“「][^“”「」Q，]{2,24}[”」])*))$/;
export const leads = /^[wPyJL、KAG]+/;
export const tail = /(?<=n)[wPyLKAJCG]+$|[wPyLKAJ]+$/;

/** What is counted stands behind these verbs, who acts in front of them. */
export const acts =
  /^.{2,}?(?:已(?=.{2})|(?=(?:接[待到获]|揽收|举[办行]|开[展行]|查[获处扣缉]|[检缴抓破]获|出动|投[入放]|[发派][放出]|受理|审结|救助|培训|[募筹]集|捐赠|安排).{2})|[共拥县市省区国校院]有(?![色机效限关])(?=.{2}))(?!.*[量额率数值价积均度费润入]$)/;

/** What a number is apart from another that is no level before. */
export const apart = /^(?:占(?!比)|或$|[去上]年同期)|^.{0,6}(?:领先|落后|[高低快慢]于(?![上去前昨])|超[警保汛]|[比较](?=全))[^\d，]{1,12}$/;
/** What is measured. */
export const statistic = /[数數率值量额額比次收价價润潤积積]$/;
/** Where one stands by a number. */
export const ranks = /^的?[^，。；]{0,6}(?:[位暂]?[列居]|排名|领[跑先]|夺|登顶|当选|胜)/;
