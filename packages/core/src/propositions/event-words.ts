/**
 * Nouns of events by the verbs that tell of the same ("the arrest": "was arrested"). Nouns that look like their verb
 * stand alone. Source: written for this project from general knowledge.
 */
const nouns = `
  arrest assault attack ban blast bombardment:bombard boycott break-in:break broadcast campaign clash crackdown:crack
  crash:crash collapse closure:close cut deal decline defeat departure:depart deployment:deploy destruction:destroy
  detention:detain discovery:discover dismissal:dismiss donation:donate draw drop eruption:erupt escape evacuation:evacuate
  exchange execution:execute exhibition:exhibit expansion:expand explosion:explode extradition:extradite fall fire
  flight:fly hijack hijacking:hijack increase inquiry:inquire inspection:inspect introduction:introduce invasion:invade
  investigation:investigate kidnapping:kidnap killing:kill landing:land launch loss:lose march merger:merge move murder
  nomination:nominate offensive operation:operate outbreak:break payment:pay performance:perform poisoning:poison protest
  purchase raid recall reconstruction:reconstruct recovery:recover reduction:reduce release removal:remove rescue
  resignation:resign retirement:retire return review riot robbery:rob sale:sell search seizure:seize selection:select
  shooting:shoot shutdown:shut sinking:sink stabbing:stab strike suspension:suspend takeover:take test theft:steal transfer
  trial:try upgrade victory:win visit vote withdrawal:withdraw acquisition:acquire abduction:abduct appointment:appoint
  assassination:assassinate bombing:bomb burning:burn celebration:celebrate clearance:clear construction:construct,build
  conviction:convict creation:create delay deportation:deport demolition:demolish election:elect eviction:evict
  expulsion:expel hearing:hear injection:inject leak occupation:occupy opening:open protest redesign relocation:relocate
  avalanche collision:collide coup derailment:derail earthquake flood flooding:flood gunfight landslide massacre meltdown:melt
  mutiny riot siege stampede standoff tsunami wildfire
  renovation:renovate repair replacement:replace restoration:restore seizure:seize spill treatment:treat`;

/** "arrest" -> ["arrest"], "sale" -> ["sell"] */
export const eventVerbs: ReadonlyMap<string, readonly string[]> = new Map(
  nouns
    .trim()
    .split(/\s+/)
    .map((entry): [string, string[]] => {
      const [noun = '', verbs = noun] = entry.split(':');
      return [noun, verbs.split(',')];
    }),
);

/** Done to somebody or something with "on": "the attack on the website". */
export const doneOn = new Set('attack assault raid strike crackdown ban'.split(' '));

/** Name no event by themselves: the one told last is meant. */
export const anyEvents = new Set('incident accident tragedy disaster'.split(' '));

/** What "the incident" or "the accident" may be. */
export const blows = new Set(
  `abduction assassination assault attack avalanche blast bombing bombardment burning clash collapse collision coup crash
  derailment earthquake eruption explosion fire flood flooding gunfight hijack hijacking invasion kidnapping killing
  landslide leak massacre meltdown murder mutiny outbreak poisoning raid riot robbery shooting siege sinking spill stabbing
  stampede standoff strike theft tsunami wildfire`.split(/\s+/),
);
