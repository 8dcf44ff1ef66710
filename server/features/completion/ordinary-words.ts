import { firstThat } from '../../text/search.ts';

/**
 * Ordinary words of medical prose, and of it those that begin like a drug. While a word may still become one of them,
 * no drug is offered for it.
 */
const WORDS = `
a able about above accepted according acetate activities activity acute add added addition additional address adequate
adjacent administrator admitted advanced advised affected after again age ago aid aids all allow allowed alone along also
alternative although amount amounts an analgesic analysis anatomy and ankle annual another anterior antidepressant anti
any appeal appears appliance applied appropriate approval approved are area arm arms arthritis articular as ask asked asks
aspect at atrophy attempt attended authorization available average avoid away back balance based be bear because become
been before began begin being below belt bend bending benefit best better between beyond bilateral block blood body bone
both bottle brace bracing brand bring brings brought bus but by calf call calls came can cane cannot capacity car care
cared careful carpal carried carry case cast cat categories cause caused causes ceased central certain cervical change
changed chart check chest chief chose chronic claim claims class cleaning clear clearly clerk climbing clinic clinical
close cognitive cold collar colored column comes common complain complained complaint complete completed complex component
compression concern condition conditioning conduction confirmed conservative consider consistent constant consultation
contact continue continued contrast control cord core correct could course cover covered criteria cure current currently
custom cut cycle daily damage date dated day days decision decompression decrease decreased deep deficit degenerative
degree demand demonstrate denial denied department dependence depression dermatome describe described design desk despite
detail determination determined device diabetes diagnosis diagnostic diagnosed dial did difference different difficult
difficulty digit directed disability disc discogenic discomfort discontinue discuss disease disk displacement disposition
disputed distal do document documentation documented does dog done dorsal dose dosage doses down dr draft drive driver
driving drop drug due during duration duty each earlier early easily ease edema effect effective effects effort either elbow
electrical electrodiagnostic elevated eligible employee employer enable end ended ending endpoint endplate endorsed
endurance enough entire epidural episode equal equipment ergonomic esp establish established etiology evaluate evaluated
evaluation even event every evidence exact exam examination examine examined example exceed except exceptional exercise
exercises exertion exist exotic expect expected expert explain explained extension extensor extent external extra extremity
face facet fact failed failure fair fall fan far fast fatigue favor feel feels feet fell felt female fen few fever fibers
field file filed final find finding findings fine finger fingers first fit five fix flare flat flex flexed flexion flexor
floor fluid fluoroscopic fluoroscopy focal follow followed following food foot for force forearm form former forms forward
found four fracture frequency from full function functional further fusion gain gained gait gave general get give given
gives goal goals good grade grand great greater grip grossly group guidance guide guideline guidelines had half hall hand
hands hard has have he head heading health heart heat held help helped helps her here hereby hernia herniation high his
history hold home horizontal hormone hospital hour hours house how however hurt hygiene hyper hypertension ice if imaging
imminent immobilization impaired impingement implant improve improved improvement in inch include included includes
including increase increased indeed independent index indicate indicated indicates indication individual indoor inflammation
information initial injection injections injured injury instability instead insufficient interval interventions into
involved is issue it its job joint kept key kind kit knee kneeling known label lack lam lamina laminectomy land language
large last lasted lasting late later lateral latest leave leaves left leg legs length less let letter level levels levator
lid life lift lifted lifting ligament light like likely limit limited limits line lines list listed little live lives load
local locked long longer look loss lot low lower lumbar lung lying made main maintain major make makes male management
manager manual many march mark marked massage materials matter max maximum may mean means measure measured medial median
medical medically medication medications medicine medium meet meets member men menisci meniscal meniscus mental mention
mentions met metal metallic method methods metric mid middle might mild mile miles milligram mine minimum minor minute
minutes miss missed mob mobility modality model moderate modification modified monitoring month months more morning most
mostly motion motor move moved movement much muscle must nature naproxen narrow narrowing nasal near nearly necessary
necessity neck need needed needle needs negative neither nerve nerves neural neurologic neurological neuropathic neutral
never new next night no noise non none nor normal normally north not note noted notes nothing now numbness nurse object
objective obtained occupational occur occurred of off offer offered office often old older on once one only onset open
operation operative opened opinion opioid oral or order ordered organ orthopedic orthosis other others our out outcome over
oversight own pad pads page pages paid pain painful pale palpation panel par para paracentral parallel paraspinal part
partial parts pass past path patient patients pattern pay payment pe pelvis pen pending people per percent perform
performed period permanent persistent person phase phone phrase physical physician pill pillow place placed plan planned
plate play point points poor portion position positive possible post posture potential pound pounds practice pre prescribe
prescribed prescription present presented prevent previous previously primary principal prior private pro problem
procedure process produce program progress progressive prolonged prompt prone protect protection protocol protrusion proven
provide provided provider provides proximal pry psychological publication pull purchase push put quality quantity question
quick quiet quite race radiates radicular radiculopathy raise ramp ran random range rate rated rather ray reached reaction
read reading ready real reason reasonable received recent recently recommend recommended record records recover red reduce
reduced reduction refer referral referred reflex reflexes refill reg regard regarding region regular rehabilitation rel
relapse relate related relates relax relaxant relaxants release released relevant relief relieve rely remain remained
remaining remains remedy remember remote remove removed rent rental repair repeat replace report reported reports
represented request requested requesting requests require required requires research resolve rest resting restore restored
restoration restrict restricted restriction result results retain return returned review reviewed reviewer rib ride right
rise rises rising risk risks rod role roll room root rotator rotation row rub rule run safe safety said same sample saw say
says scale scar scheduled score screen seat second section see seen selected sen send sense sensation sensory sent sentence
separate series serious served service services session set seven several severe shoulder should show showed shows shows side
sign signs silence silent sill similar simple since single sink sit site sitting six skeletal skin skilled sleep slight
slipped slow small so social soft sole solid some something sometimes son soon sought source space spasm special specific
specified sport spot sprain stable staff standard standing start state stated states stay step steps steroid still stiff
stop strain strength stress strong studies study sub subacute subject subjective submitted such sudden suffer suffered
suffers sufficient suggest suit sum summary summer superior supervised supine supplier supply support supported supports
sure surface surgeon surgery surgical sustained swelling symptom symptoms syndrome synovial synovitis synthetic system
table tablet tablets tabs take taken takes taking tape taper tapering target task tear technique tell temper temporal
temporary ten tend tender tenderness tendon term terms test tested testing tests than that the their them themselves then
there therapeutic therapist therapy there these they thigh thing third this those though three threshold through thus tibia
tibial time times tingling tip title to toe together told tolerance tolerate tolerated tone too took top topic topical torn
torque torso total toward town track traction trail train training trapezius trauma travel treat treated treating treatment
trend trial trials trigger trip truck true try turn twice twist two type typical ulcer ulnar ultimate ultrasound unable
under until unit up upon upper urine use used useful uses using usual usually utilization vail valid validated value van
vapor variable variety various vascular vehicle vent verify versus very via vicinity view visit visits visual vital volume
vomiting walk walked walking walks wall was waves way we weak weakness weaned weaning week weekly weeks weigh weight well
were what when where whether which while who whole will with within without word work worked worker working worse would
wrist year years yet you young zone proton methyl am pm arthroscopy arthropathy arthroscopic arthrosis biofeedback biopsy
ability abilities cited circumscribed circumference circulation cigarettes subsequently substance anesthetic anesthesia
family amputation capsule capsules acid acids nurses normalized parallel bankart`;

const words = WORDS.trim().split(/\s+/).sort();

/** Words of names and headings, which have a capital within a sentence too. */
const CAPITALIZED =
  'april cold depression exam february labor march medical medicare medicine mental november pain practice review risk ' +
  'table the there therapy they treatment';
const capitalized = CAPITALIZED.split(' ');

/** True where a word that often has a capital begins with these letters. */
export const beginsCapitalized = (letters: string): boolean =>
  capitalized.some((word) => word.startsWith(letters.toLowerCase()));

/** True for an ordinary word as a whole. */
export const isOrdinary = (word: string): boolean => {
  const whole = word.toLowerCase();
  return words[placeOf(whole)] === whole;
};

/** True where an ordinary word begins with these letters. */
export function beginsOrdinary(letters: string): boolean {
  const start = letters.toLowerCase();
  const place = placeOf(start);
  return place < words.length && words[place].startsWith(start);
}

/** The place of the first word that is not before `start`. */
function placeOf(start: string): number {
  return firstThat(words.length, (n) => words[n] >= start);
}
