/** Words that tell what a name names. Lower case, generic. */

const set = (list: string): Set<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

export const personTitles = set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady president chancellor senator governor judge justice councillor cllr minister secretary general colonel captain major sergeant
 inspector superintendent constable detective king queen prince princess pope archbishop bishop rev reverend father sister mayor ambassador congressman congresswoman representative leader
 mr. mrs. ms. dr. prof. sen. rep. gov. gen. col. sgt. capt. lt.`,
);
export const manTitles = set('mr mr. sir lord king prince pope father congressman');
export const womanTitles = set('mrs mrs. ms ms. miss dame lady queen princess sister congresswoman');

export const organisationWords = set(
  `council ministry department university college school hospital police party army navy force forces agency association authority bank board bureau centre center church club commission committee
 company congress corporation corp court federation foundation fund government group house inc institute league limited llc ltd news office organisation organization parliament plc press senate
 service services society trust union times post telegraph guardian courier herald gazette journal tribune observer chronicle media network airline airlines airways railways energy water
 industries holdings partners bros media team united city-council assembly cabinet guard corps staff command academy alliance coalition institution laboratory museum registry inspectorate ombudsman`,
);
export const placeWords = set(
  `street road lane avenue square park river lake bridge mount mountain valley bay beach island islands peninsula sea ocean county province state district city town village airport station
 harbour port hill hills forest desert gulf strait coast north south east west northern southern eastern western avenue drive crescent quay estate canal dam reservoir`,
);
export const places = set(
  `afghanistan albania algeria argentina armenia australia austria azerbaijan bangladesh belarus belgium bolivia brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo croatia
 cuba cyprus denmark ecuador egypt england estonia ethiopia europe finland france georgia germany ghana greece greenland guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy
 jamaica japan jordan kazakhstan kenya korea kosovo kuwait laos latvia lebanon libya lithuania luxembourg malaysia mali malta mexico moldova mongolia morocco mozambique myanmar nepal netherlands nicaragua
 niger nigeria norway pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden
 switzerland syria taiwan tanzania thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia america antarctica us uk usa u.s. u.k. uae eu
 london paris berlin madrid rome moscow beijing tokyo seoul pyongyang washington brussels geneva delhi mumbai sydney melbourne toronto ottawa dublin edinburgh glasgow cardiff belfast manchester liverpool
 birmingham leeds bristol york boston chicago houston california texas florida virginia ohio michigan georgia arizona oregon alaska hawaii kyiv kiev jerusalem gaza tehran baghdad cairo istanbul ankara
 lagos nairobi johannesburg islamabad karachi dhaka bangkok jakarta manila hanoi shanghai`,
);
/** Frequent given names, to tell "Ann Lee" from "Mill Street". */
export const givenNames = set(
  `aaron abdul abdullah adam ahmed ahmad aisha alan albert alex alexander alexandra ali alice alison amanda amir amy ana andrea andrew angela anita ann anna anne anthony antonio barbara ben benjamin
 bernard beth bill bob boris brian bruce carl carlos carol caroline catherine charles charlotte chloe chris christian christina christine christopher claire clare colin craig daniel daniela dave david
 deborah dennis derek diana diane donald donna dorothy douglas edward elena elizabeth ellen emily emma eric erin eva evelyn fatima fiona florence francis frank fred gareth gary gavin george gerald gillian
 giovanni glen gordon grace graham greg gregory hannah harold harry hassan heather helen henry howard hugh hussein ian ibrahim irene isaac isabel ivan jack jackie jacob jake james jamie jan jane janet jason
 jay jean jeff jeffrey jennifer jeremy jerry jessica jim joan joanna joe joel john jonathan jordan jorge jose joseph josh joshua joyce juan judith julia julian julie justin karen karl kate katherine kathleen keir keith
 kelly ken kenneth kevin khaled kim larry laura lauren lawrence lee leo leon leonard leslie lewis liam lily linda lisa liz lorraine louis louise lucy luis luke lynn marc marco margaret maria marie mark martha
 martin mary matt matthew maureen maya megan mehmet melissa michael michelle miguel mike mohamed mohammad mohammed molly monica muhammad mustafa nadia nancy natalie natasha neil nicholas nick nicola nicole
 nigel nina noah nora norman oliver olivia omar oscar owen pamela pat patricia patrick paul paula pedro penny peter philip phil philippa phoebe rachel ralph ray raymond rebecca richard rishi rob robert
 robin roger ron ronald rose ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sergei sharon sheila simon sofia sonia sophia sophie stella stephen steve steven stuart sue
 susan tania tara teresa terry theresa thomas tim timothy tina todd tom tony tracy ursula vanessa vera victor victoria vincent vladimir volodymyr walter wayne wendy will william xi yasmin yusuf zoe`,
);
/** Capitalised words that are no names by themselves. */
export const notNames = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i mr mrs ms dr the a an`,
);
