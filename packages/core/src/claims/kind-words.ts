/** Patterns over the lower-cased wording. */

export const evaluative =
  /\b(?:disgrace(?:ful)?|disgusting|shameful|shame|outrage(?:ous)?|unfair|unjust|unacceptable|wonderful|brilliant|fantastic|amazing|terrible|awful|horrible|beautiful|ugly|boring|ridiculous|absurd|foolhardy|reckless|stupid|silly|heroic|inspiring|the (?:best|worst|finest|greatest|nicest) thing|a (?:success|failure|triumph|disaster|joke|farce|mess|waste|scandal|tragedy|mistake|privilege|pleasure)|good (?:news|idea|thing)|bad (?:news|idea|thing)|great (?:news|day|idea|thing)|(?:quite|very|really|so|too|truly|simply) (?:good|bad|great|nice|hard|sad|important|wrong)|vital|nonsense|wrong|deserves?|pleasing|disappointing|remarkable|tireless)\b/;
export const advice =
  /\b(?:should(?:n't)?|ought to|must not be allowed|needs? to (?:be )?(?:do|done|change|act|wake|stop)|had better|it is time (?:to|for|that))\b/;
export const feeling =
  /^(?:i|we)(?: (?:really|do|just|always|also|still|all))? (?:feel|felt|love|loved|hate|hope|hoped|wish|wished|want|wanted|fear|feared|miss|missed|enjoy|enjoyed|dread|trust)\b|\b(?:am|is|are|was|were|feel|feels|felt|'m|’m|'re|’re) (?:\w+ ){0,2}(?:proud|grateful|thankful|delighted|thrilled|heartbroken|devastated|saddened|angry|glad|happy|sorry|excited|disappointed|frightened|scared)\b/;
export const future =
  /\b(?:will|won't|won’t|shall|'ll|’ll|(?:is|are|was|were) (?:expected|forecast|predicted|projected|likely|unlikely|set|bound|certain|on course) to|(?:is|are) going to|would (?:be|have|cost|save|rise|fall|mean|lead|cut|add|make|take|become|help|drive|push|bring|create|leave))\b/;
/** Plans of whoever decides: checkable against what was announced. */
export const planned =
  /\b(?:will|would|plans? to|planned to|intends? to|is to|are to|due to) (?:\w+ly )?(?:include|open|close|spend|build|pay|launch|introduce|hold|vote|meet|start|begin|publish|attack|respond|visit|host|receive|invest|replace|remove|stop|continue|recruit|hire|offer|provide|send|run|charge|announce|consult|decide|sell|buy|move|relocate|return|resign|step|stand|appeal|sue|deploy|withdraw|sign|ban|scrap|extend|fund|be (?:built|opened|closed|held|paid|published|launched|introduced|replaced|removed|sold|moved|extended|funded|given|reviewed|finished|completed|discussed|decided))\b/;
export const maybe = /\b(?:could|may|might)\b(?! have)/;
export const comparative =
  /\b(?:than|compared (?:with|to)|twice as|(?:two|three|four|five|ten|\d+) times|as (?:many|much|high|low|old|large|big|fast) as|highest|lowest|largest|biggest|smallest|oldest|youngest|longest|shortest|fastest|slowest|worst|best|deadliest|busiest|richest|poorest|cheapest|wettest|driest|hottest|coldest|warmest|safest|newest|first (?:time|ever)|only (?:\w+ ){1,3}(?:in|to)|(?:the|world's|country's|nation's) most|record|outnumber(?:s|ed)?|exceed(?:s|ed)?|unprecedented|ranks?|ranked)\b/;
export const causal =
  /\b(?:because|due to|owing to|thanks to|caused?|causes|causing|led to|leads to|leading to|result(?:s|ed)? (?:in|from)|as a result|contribut(?:es|ed) to|attribut(?:es|ed) to|blamed? (?:on|for)|triggered|sparked|responsible for|prompted|forced)\b/;
export const rule =
  /\b(?:law|laws|illegal|legal(?:ly)?|unlawful|banned|bans?|prohibit(?:s|ed)?|requires? (?:all |every |any )?\w+ to|required to|must|mandatory|entitled to|obliged to|(?:is|are) (?:not )?allowed to|permits?|regulations?|statute|legislation|constitution)\b/;
/** Death, harm, crime, health, public money and power: what readers and the law mind most. */
export const gravity =
  /\b(?:kill(?:s|ed|ing)?|dead|deaths?|died|dies|injur(?:ed|y|ies)|wounded|murder(?:ed)?|arrest(?:ed|s)?|charged|convicted|guilty|jailed|fraud|corrupt(?:ion)?|crimes?|attack(?:s|ed)?|missiles?|nuclear|weapons?|war|military|bomb(?:s|ed|ing)?|terror\w*|disease|virus|vaccines?|cancer|hospitals?|patients?|poison\w*|pollut\w*|taxe?s?|taxpayers?|budget|spending|deficit|debt|unemployment|poverty|wages?|inflation|migrants?|asylum|refugees?|elections?|votes?|voters?|bribe\w*|racis\w*|abuse\w*|climate|emissions|flood(?:s|ed|ing)?|benefits|pensions?|rent|energy|bills?|fares?|premiums?|schools?|pupils|police)\b/;
export const change =
  /\b(?:rose|risen|rises?|rising|fell|fallen|falls?|dropp?ed|drops?|increas(?:e|es|ed)|decreas(?:e|es|ed)|grew|grown|grows?|doubled|tripled|trebled|quadrupled|halved|shrank|shrunk|cut|cuts|reduced?|reduces|declin(?:e|es|ed)|soar(?:ed|s)?|plunged|surged|slumped|climbed|jumped|gained|lost|expanded|contracted|improved|worsened|slashed|raised)\b/;
export const superlativeNumber = /\b(?:all|every|none|no|never|always|nobody|everyone|entire|whole)\b/;
export const officialSource =
  /\b(?:minist(?:ry|er)|government|council|police|court|report|study|survey|data|figures|statistics|department|agency|official|officials|university|president|commission|bank|committee|chief|army|military|hospital|authority|inspector\w*|auditor\w*|senator|secretary|parliament|office|spokes\w+)\b/i;
