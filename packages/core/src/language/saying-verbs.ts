/** Verbs whose clause is what somebody says, found or thinks. Source: written for this project from general knowledge. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  `say tell add point ask report announce confirm claim note state explain show reveal suggest warn predict estimate write
  find argue insist conclude believe think admit theorise theorize speculate allege assert testify reply recall complain
  acknowledge learn hear stress declare counter caution joke fear maintain contend indicate remark observe concede respond
  retort quip hint recount reckon emphasise emphasize`.split(/\s+/),
);

/** Nouns that hold what is said: "the claim that fares rose". */
export const speechNouns: ReadonlySet<string> = new Set(
  `claim statement report belief warning announcement promise allegation suggestion assertion argument argue contention prediction
  forecast estimate conclusion finding fear hope concern doubt view opinion idea notion feeling sense accusation complaint comment remark
  admission declaration demand call proposal vow pledge threat denial criticism charge assessment insistence assurance hint confirmation
  rumour rumor speculation theory hypothesis assumption impression evidence news word message tweet testimony expectation suspicion
  request plea appeal order decision plan intention desire wish recommendation advice`.split(/\s+/),
);
