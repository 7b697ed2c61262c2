/**
 * Words that tell what a name stands for, wherever they stand in it: "Northmoor Flood Council", "Bank of Ostermere",
 * "Harrow Street". Source: written for this project from general knowledge.
 */

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

export const organisationHeads = words(`
  academy administration agency airlines airways alliance army assembly association associates associated authority bank
  bloc board brigade broadcasting brothers bureau cabinet capital centre center chamber church clinic club co co.
  coalition college command commission committee communications community company confederation conference congress
  consortium constabulary co-operative cooperative corp corp. corporation corps council court department
  division electric electronics energy enterprises exchange federation fellowship force forces foundation
  front fund gazette group guard guardian guild herald holdings hospital house inc inc. industries initiative
  inquirer institute institution insurance international jihad journal laboratories laboratory league legion limited llc
  llp lobby ltd ltd. magazine media militia ministry mission motors movement museum navy network news newspaper nhs
  observatory observer office opera orchestra order organisation organization parliament partners partnership party petroleum
  pharmaceuticals plc police post press productions project publishing radio records register resistance restaurant
  rovers school secretariat secretary-general securities senate service services society solutions squad standard state-owned
  station stores studio studios symphony syndicate systems taskforce team technologies technology telecom telegraph
  television theatre times tribunal tribune trust tv union united university ventures voice watch wanderers weekly works
  workers zeitung`);

export const placeHeads = words(`
  airport alley archipelago arena avenue basin bay beach boulevard bridge building campus canal canyon cape castle
  cathedral cave cemetery city coast county cove creek crossing crescent dam desert district estate falls field forest
  fort garden gardens gate glacier glen gulf harbor harbour heights highlands highway hill hills hotel island islands isle
  junction kingdom lake lakes lane mall mansion marsh meadows monument moor mosque mount mountain mountains ocean oblast
  palace parish park parkway pass path peak peninsula pier place plains plateau plaza point port prison province
  quay ranch range rapids reef region republic reserve reservoir ridge river road rock rocks sea shore shrine
  springs square stadium strait straits street stream suburb temple territory territories tower towers town township
  trail tunnel valley village volcano ward waters waterfall way woods`);

/** Heads that do not tell a body by themselves: of a building as often, "Harrow Museum", or of something else, "Harrow Union". */
export const unsureHeads = words(`
  academy center centre chamber church clinic house hospital hotel bank museum office school station store stores restaurant theatre
  union opera studio studios university college capital guard front force works post police`);
