/** Verbs of saying, by lemma. */

const set = (list: string): Set<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** What they report is the claim, and who says so is a field: "X said that Y". */
export const reportingVerbs = set(
  `say state report announce add claim tell note explain confirm insist argue estimate suggest reveal show find believe think warn stress emphasise emphasize allege assert
 declare maintain acknowledge admit write comment remark recall conclude indicate predict expect fear suspect hear learn understand tweet testify agree complain theorise
 theorize disclose observe contend reply respond inform assure remind reckon concede calculate discover caution recount speculate post point hope feel affirm reiterate`,
);

/** Take a person as object before the content: "told reporters that". */
export const addressingVerbs = set(`tell inform assure remind warn advise notify caution show`);

/** Need "that" or quote marks: without them what follows is an object ("found the knife", "showed the way"). */
export const strictVerbs = set(
  `add note explain stress emphasise emphasize find show reveal confirm write recall conclude indicate hear learn understand observe respond reply comment remark announce declare
 maintain feel know discover report post point affirm reiterate disclose calculate recount`,
);

/** Only after or before quote marks: "\"Yes,\" he continued". */
export const quotingVerbs = set(`continue ask read laugh joke shout quip exclaim begin counter`);

/** Saying that is an event of its own, so it stays in the claim: "threatened to sue". */
export const positionVerbs = set(
  `order threaten denounce promise vow pledge demand urge call accuse ask refuse reject criticise criticize condemn praise label describe deny apologise apologize welcome
 back support oppose endorse propose recommend request appeal blame dismiss defend brand dub hail slam attack announce warn emphasise emphasize stress advise invite
 thank approve agree decide plan intend sign vote sue rule sentence believe argue say claim state rate request discuss dub encourage
 tell write lie congratulate`,
);

/** Roles that an apposition names: "Ann Lee, chair of the council". */
export const roleWords = set(
  `spokesman spokeswoman spokesperson spokespeople chair chairman chairwoman chairperson editor director head leader president minister secretary professor chief mayor member
 founder owner manager commander captain governor senator representative lawyer attorney analyst economist researcher scientist author officer official executive councillor
 correspondent deputy vice-president ceo partner resident teacher doctor nurse engineer historian campaigner activist organiser coordinator adviser advisor treasurer clerk
 commissioner coach candidate judge inspector superintendent ambassador envoy lecturer fellow expert boss driver farmer mother father wife husband son daughter brother sister`,
);
