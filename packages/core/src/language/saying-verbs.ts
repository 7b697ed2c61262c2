/** Verbs whose clause is what somebody says, found or thinks. Source: written for this project from general knowledge. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  `say tell add point ask report announce confirm claim note state explain show reveal suggest warn predict estimate write
  find argue insist conclude believe think admit theorise theorize speculate allege assert testify reply recall complain
  acknowledge learn hear stress declare counter caution joke fear maintain contend indicate remark observe concede respond
  retort quip hint recount reckon emphasise emphasize`.split(/\s+/),
);
